using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// What trading the signals came to, on the equity at the end of each day. Fractions, not percent: 0.05 is 5 %. NaN where a figure is
/// undefined.
/// </summary>
public sealed record SignalSummary
{
    /// <summary>The first and the last time of the curve, see <see cref="UtcTime"/>; 0 without entries.</summary>
    public required long Start { get; init; }

    public required long End { get; init; }

    public required double InitialValue { get; init; }

    public required double FinalValue { get; init; }

    /// <summary>Final over initial value, less 1.</summary>
    public double TotalReturn => Growth.Simple(InitialValue, FinalValue);

    /// <summary>See <see cref="Growth.Annual"/>.</summary>
    public double AnnualReturn => Growth.Annual(InitialValue, FinalValue, End - Start);

    /// <summary>The capital to start with counts as the first peak.</summary>
    public required DrawdownFigures Drawdown { get; init; }

    public double Calmar => Ratios.Calmar(AnnualReturn, Drawdown.Depth);

    /// <summary>See <see cref="SessionReturns.PerYear"/>.</summary>
    public required int PeriodsPerYear { get; init; }

    /// <summary>Sample deviation of daily returns × √<see cref="PeriodsPerYear"/>.</summary>
    public required double Volatility { get; init; }

    /// <summary>Of daily returns, riskless rate 0, annualised.</summary>
    public required double Sharpe { get; init; }

    /// <summary>Of daily returns, target 0, annualised.</summary>
    public required double Sortino { get; init; }

    /// <summary>Net of commission. A trade that nets exactly 0 counts as won.</summary>
    public required TradeFigures Trades { get; init; }

    /// <summary>Mean return of the trades on their cost.</summary>
    public required double AverageTradeReturn { get; init; }

    public required double AverageBars { get; init; }

    /// <summary>Mean cost of a trade, in money.</summary>
    public required double AverageCost { get; init; }

    /// <summary>Mean of the invested capital over the days, over the capital to start with.</summary>
    public required double Utilisation { get; init; }

    /// <summary>The highest exposure over equity at the end of a day.</summary>
    public required double HighestLeverage { get; init; }

    public required double Commission { get; init; }

    /// <summary>Signals that were not traded.</summary>
    public required int Skipped { get; init; }

    internal static SignalSummary Of(SignalPass pass, SignalCurve curve, double capital, int unplanned)
    {
        var sessions = SessionReturns.Of(curve.Times, curve.Equity, capital, Session.WholeDay);
        var perYear = sessions.PerYear();
        return new()
        {
            Start = curve.Times.FirstOrDefault(),
            End = curve.Times.LastOrDefault(),
            InitialValue = capital,
            FinalValue = curve.Equity.Length == 0 ? capital : curve.Equity[^1],
            Drawdown = DrawdownFigures.Of(curve.Equity, capital),
            PeriodsPerYear = perYear,
            Volatility = Moments.Deviation(sessions.Returns, isSample: true) * Math.Sqrt(perYear),
            Sharpe = Ratios.Sharpe(sessions.Returns, perYear),
            Sortino = Ratios.Sortino(sessions.Returns, perYear),
            Trades = TradeFigures.Of(InOrderOfExit(pass, static (in trade) => trade.NetProfit)),
            AverageTradeReturn = Moments.Mean(InOrderOfExit(pass, static (in trade) => trade.NetProfit / trade.Cost)),
            AverageBars = Moments.Mean(InOrderOfExit(pass, static (in trade) => trade.Outcome.Bars)),
            AverageCost = Moments.Mean(InOrderOfExit(pass, static (in trade) => trade.Cost)),
            Utilisation = Moments.Mean(curve.Invested) / capital,
            HighestLeverage = HighestLeverageOf(curve),
            Commission = ExactSum.Of(InOrderOfExit(pass, static (in trade) => trade.Commission)),
            Skipped = unplanned + pass.Skipped.Count,
        };
    }

    delegate double Measure(in FilledTrade trade);

    static double[] InOrderOfExit(SignalPass pass, Measure measure)
    {
        var values = new double[pass.Closed.Count];
        for (var i = 0; i < values.Length; i++) values[i] = measure(pass.Trades[pass.Closed[i]]);
        return values;
    }

    static double HighestLeverageOf(SignalCurve curve)
    {
        var highest = curve.Times.Length == 0 ? double.NaN : 0;
        for (var i = 0; i < curve.Times.Length; i++) highest = Math.Max(highest, curve.LeverageAt(i));
        return highest;
    }
}
