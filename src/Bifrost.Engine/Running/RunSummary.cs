using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Running;

/// <summary>
/// What a run came to, in the numbers that people compare. Fractions, not percent: 0.05 is 5 %. A number that is undefined
/// (no trades, no risk, no bars) is NaN.
/// </summary>
public sealed record RunSummary
{
    /// <summary>Cycles of the run: bars of one feed; of several, the times at which any of them had a bar.</summary>
    public required int Bars { get; init; }

    /// <summary>The time of the first and the last bar, see <see cref="UtcTime"/>; 0 without bars.</summary>
    public required long Start { get; init; }

    public required long End { get; init; }

    /// <summary>The cash to start with.</summary>
    public required double InitialValue { get; init; }

    /// <summary>Cash and open positions at the last closes.</summary>
    public required double FinalValue { get; init; }

    public required double FinalCash { get; init; }

    /// <summary>Final over initial value, less 1. Cash added on the way counts as return.</summary>
    public double TotalReturn => Growth.Simple(InitialValue, FinalValue);

    /// <summary>ln(final / initial): the reference engine's rtot.</summary>
    public double LogReturn => Growth.Log(InitialValue, FinalValue);

    /// <summary>Compound annual growth by elapsed time, see <see cref="Growth.Annual"/>.</summary>
    public double AnnualReturn => Growth.Annual(InitialValue, FinalValue, End - Start);

    /// <summary>From peak to trough at bar closes, the starting value counted as a peak.</summary>
    public required DrawdownFigures Drawdown { get; init; }

    /// <summary>
    /// Annual return over the depth of the deepest drawdown of the whole run; NaN without a drawdown. The reference engine's
    /// rolling Calmar is an analyzer.
    /// </summary>
    public double Calmar => Ratios.Calmar(AnnualReturn, Drawdown.Depth);

    /// <summary>Sessions in a year, by which ratios are annualised; see <see cref="SessionReturns.PerYear"/>.</summary>
    public required int PeriodsPerYear { get; init; }

    /// <summary>Sample deviation (n − 1) of session returns × √<see cref="PeriodsPerYear"/>.</summary>
    public required double Volatility { get; init; }

    /// <summary>Of session returns, riskless rate 0, annualised; see <see cref="Ratios.Sharpe"/>.</summary>
    public required double Sharpe { get; init; }

    /// <summary>Of session returns, target 0, annualised; see <see cref="Ratios.Sortino"/>.</summary>
    public required double Sortino { get; init; }

    /// <summary>How the ratios were reckoned, to print beside them.</summary>
    public string RatioConvention => $"session returns, sample deviation, risk-free 0 %, × √{PeriodsPerYear}";

    public required TradeFigures Trades { get; init; }

    /// <summary>Trades that were still open at the end.</summary>
    public required int OpenTrades { get; init; }

    /// <summary>The share of bars at whose close anything was held.</summary>
    public required double Exposure { get; init; }

    /// <summary>One way, by the year; see <see cref="Analyzers.Turnover.Annual"/>.</summary>
    public required double Turnover { get; init; }

    public required int Orders { get; init; }

    public required int Fills { get; init; }

    /// <summary>Paid on all fills.</summary>
    public required double Commission { get; init; }

    /// <summary>
    /// The return of buying the first feed at its first close and holding it to its last, without cost: what doing nothing
    /// would have brought.
    /// </summary>
    public required double BuyAndHoldReturn { get; init; }

    public static RunSummary Of(BacktestResult result)
    {
        var (schedule, initial) = (result.Schedule, result.Broker.Options.Cash);
        var sessions = SessionReturns.Of(Times(schedule), result.Value, initial, result.Feeds[0].Session);
        var perYear = sessions.PerYear();
        var trades = TradeFigures.Of(result.Trades);
        var ratios = Ratios.OfReturns(sessions.Returns, perYear, new double[2 * sessions.Returns.Length]);
        return new()
        {
            Bars = schedule.Cycles,
            Start = schedule.Cycles == 0 ? 0 : schedule.StrategyTimeAt(0),
            End = schedule.Cycles == 0 ? 0 : schedule.StrategyTimeAt(schedule.Cycles - 1),
            InitialValue = initial,
            FinalValue = result.FinalValue,
            FinalCash = result.FinalCash,
            Drawdown = DrawdownFigures.Of(result.Value, initial),
            PeriodsPerYear = perYear,
            Volatility = ratios.Volatility,
            Sharpe = ratios.Sharpe,
            Sortino = ratios.Sortino,
            Trades = trades,
            OpenTrades = result.Trades.Count(trade => trade.IsOpen),
            Exposure = TimeInMarket.Of(result.Fills, schedule.Cycles),
            Turnover = TurnoverOf(result),
            Orders = result.Orders.Count,
            Fills = result.Fills.Count,
            Commission = ExactSum.Of([.. result.Fills.Select(fill => fill.Commission)]),
            BuyAndHoldReturn = BuyAndHold(result.Feeds[0].Bars.Close),
        };
    }

    static double TurnoverOf(BacktestResult result)
    {
        var (schedule, feeds) = (result.Schedule, result.Feeds);
        if (schedule.Cycles == 0) return double.NaN;
        var traded = Analyzers.Turnover.Traded(result.Fills, feed => result.Broker.Commission(feeds[feed]));
        return Analyzers.Turnover.Annual(
            traded, result.Value, schedule.StrategyTimeAt(schedule.Cycles - 1) - schedule.StrategyTimeAt(0));
    }

    static double BuyAndHold(ReadOnlySpan<double> closes) => closes.IsEmpty ? double.NaN : Growth.Simple(closes[0], closes[^1]);

    static long[] Times(Schedule schedule)
    {
        var times = new long[schedule.Cycles];
        for (var cycle = 0; cycle < times.Length; cycle++) times[cycle] = schedule.StrategyTimeAt(cycle);
        return times;
    }
}
