using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>
/// The figures that the original platform shows, reckoned trade by trade in the order of exit; in percent and money. They know nothing of
/// the days in between: for risk <see cref="SignalSummary"/> is to be trusted.
/// </summary>
/// <remarks>
/// A trade that nets exactly 0 counts as lost. Where no trade lost, the profit factor is infinite; without trades everything is 0 but the
/// profit factor, which is NaN.
/// </remarks>
public sealed record PerTradeTable
{
    const double SessionsPerYear = 252;
    const double RiskFree = 0.06;

    public int Trades { get; private init; }

    /// <summary>In percent.</summary>
    public double TotalReturn { get; private init; }

    public double TotalProfit { get; private init; }

    /// <summary>In percent of the trades.</summary>
    public double WinRate { get; private init; }

    /// <summary>In percent, 0 or below: from the highest equity after a trade so far, the capital to start with included.</summary>
    public double MaxDrawdown { get; private init; }

    public double ProfitFactor { get; private init; }

    /// <summary>Mean of profit over equity before, less 6 % a year by the day, over the sample deviation, × √252.</summary>
    public double Sharpe { get; private init; }

    /// <summary>Total return over the size of the drawdown; 0 without one.</summary>
    public double Calmar { get; private init; }

    /// <summary>In percent of the cost.</summary>
    public double AverageWin { get; private init; }

    public double AverageLoss { get; private init; }

    public double AverageWinMoney { get; private init; }

    public double AverageLossMoney { get; private init; }

    /// <summary>In bars.</summary>
    public double AverageHolding { get; private init; }

    public double AverageCost { get; private init; }

    public double HighestCost { get; private init; }

    public double LowestCost { get; private init; }

    internal static PerTradeTable Of(IReadOnlyList<SignalTrade> trades, double capital)
    {
        if (trades.Count == 0) return new() { ProfitFactor = double.NaN };
        SignalTrade[] won = [.. trades.Where(trade => trade.NetProfit > 0)], lost = [.. trades.Where(trade => !(trade.NetProfit > 0))];
        var (profit, drawdown) = (Sum(trades, trade => trade.NetProfit), DrawdownOf(trades, capital));
        var total = profit / capital * 100;
        return new()
        {
            Trades = trades.Count,
            TotalReturn = total,
            TotalProfit = profit,
            WinRate = 100.0 * won.Length / trades.Count,
            MaxDrawdown = drawdown,
            ProfitFactor = Sum(won, trade => trade.NetProfit) / Math.Abs(Sum(lost, trade => trade.NetProfit)),
            Sharpe = SharpeOf([.. trades.Select(trade => trade.NetProfit / trade.EquityBefore)]),
            Calmar = drawdown == 0 ? 0 : total / Math.Abs(drawdown),
            AverageWin = Mean(won, trade => trade.ReturnPercent),
            AverageLoss = Mean(lost, trade => trade.ReturnPercent),
            AverageWinMoney = Mean(won, trade => trade.NetProfit),
            AverageLossMoney = Mean(lost, trade => trade.NetProfit),
            AverageHolding = Mean(trades, trade => trade.Bars),
            AverageCost = Mean(trades, trade => trade.Cost),
            HighestCost = trades.Max(trade => trade.Cost),
            LowestCost = trades.Min(trade => trade.Cost),
        };
    }

    static double SharpeOf(double[] returns)
    {
        var deviation = returns.Length < 2 ? 0 : Moments.Deviation(returns, isSample: true);
        return deviation > 0 ? (Moments.Mean(returns) - (RiskFree / SessionsPerYear)) / deviation * Math.Sqrt(SessionsPerYear) : 0;
    }

    static double DrawdownOf(IReadOnlyList<SignalTrade> trades, double capital)
    {
        var (high, deepest) = (capital, 0.0);
        foreach (var trade in trades)
        {
            high = Math.Max(high, trade.EquityAfter);
            deepest = Math.Min(deepest, (trade.EquityAfter - high) / high * 100);
        }

        return deepest;
    }

    static double Sum(IReadOnlyList<SignalTrade> trades, Func<SignalTrade, double> measure) => ExactSum.Of([.. trades.Select(measure)]);

    static double Mean(IReadOnlyList<SignalTrade> trades, Func<SignalTrade, double> measure) =>
        trades.Count == 0 ? 0 : Sum(trades, measure) / trades.Count;
}
