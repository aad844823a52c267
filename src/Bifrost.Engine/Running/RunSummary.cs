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

    public static RunSummary Of(BacktestResult result) => Of(RunOutcome.Of(result));

    /// <summary>The summary of a run, whichever engine ran it.</summary>
    internal static RunSummary Of(in RunOutcome run)
    {
        var (schedule, initial) = (run.Schedule, run.InitialValue);
        var values = run.Values[run.First..];
        var returns = SessionFigures.Of(schedule.Sessions, run.Values, run.First, initial);
        var isEmpty = values.IsEmpty;
        var (first, last) = isEmpty ? (0, 0) : (schedule.StrategyTimeAt(run.First), schedule.StrategyTimeAt(schedule.Cycles - 1));
        return new()
        {
            Bars = values.Length,
            Start = first,
            End = last,
            InitialValue = initial,
            FinalValue = run.FinalValue,
            FinalCash = run.FinalCash,
            Drawdown = DrawdownFigures.Of(values, initial),
            PeriodsPerYear = schedule.Sessions.PerYear,
            Volatility = returns.Volatility,
            Sharpe = returns.Sharpe,
            Sortino = returns.Sortino,
            Trades = TradeFigures.Of(run.Profits),
            OpenTrades = run.OpenTrades,
            Exposure = run.Exposure,
            Turnover = isEmpty ? double.NaN : Analyzers.Turnover.Annual(run.Traded, values, last - first),
            Orders = run.Orders,
            Fills = run.Fills,
            Commission = run.Commission,
            BuyAndHoldReturn = BuyAndHold(run.Closes),
        };
    }

    static double BuyAndHold(ReadOnlySpan<double> closes) => closes.IsEmpty ? double.NaN : Growth.Simple(closes[0], closes[^1]);
}
