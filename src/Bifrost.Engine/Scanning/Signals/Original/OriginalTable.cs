using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>The original's figures, in percent and money, with its conventions: 0 where there is nothing to reckon from.</summary>
public sealed record OriginalTable
{
    const double SessionsPerYear = 252;
    const double RiskFree = 0.06;

    public int Trades { get; private init; }

    /// <summary>In percent. Of a sequential run: up to the trade that is listed last.</summary>
    public double TotalReturn { get; private init; }

    public double TotalProfit { get; private init; }

    public double WinRate { get; private init; }

    /// <summary>In percent, 0 or below; the first trade's equity, not the capital, is the first peak.</summary>
    public double MaxDrawdown { get; private init; }

    /// <summary>Where no trade lost: infinite before the integration, the money won after it.</summary>
    public double ProfitFactor { get; private init; }

    /// <summary>Returns of single trades, annualised as if they were days.</summary>
    public double Sharpe { get; private init; }

    public double Calmar { get; private init; }

    public double AverageWin { get; private init; }

    public double AverageLoss { get; private init; }

    public double AverageWinMoney { get; private init; }

    public double AverageLossMoney { get; private init; }

    public double AverageHolding { get; private init; }

    public double AverageCost { get; private init; }

    public double HighestCost { get; private init; }

    public double LowestCost { get; private init; }

    internal static OriginalTable Of(IReadOnlyList<SignalTrade> trades, double capital, OriginalForm form)
    {
        if (trades.Count == 0) return new();
        SignalTrade[] won = [.. trades.Where(trade => Percent(trade) > 0)], lost = [.. trades.Where(trade => !(Percent(trade) > 0))];
        var isSequential = form == OriginalForm.Sequential;
        var final = isSequential ? trades[^1].EquityAfter : capital + Sum(trades, trade => trade.Profit);
        var (total, drawdown) = ((final - capital) / capital * 100, DrawdownOf(trades));
        return new()
        {
            Trades = trades.Count,
            TotalReturn = total,
            TotalProfit = Sum(trades, trade => trade.Profit),
            WinRate = 100.0 * won.Length / trades.Count,
            MaxDrawdown = drawdown,
            ProfitFactor = ProfitFactorOf(Sum(won, trade => trade.Profit), Sum(lost, trade => trade.Profit), lost.Length, form),
            Sharpe = SharpeOf([.. trades.Select(trade => trade.Profit / (isSequential ? trade.EquityBefore : capital))]),
            Calmar = drawdown == 0 ? 0 : total / Math.Abs(drawdown),
            AverageWin = Mean(won, Percent),
            AverageLoss = Mean(lost, Percent),
            AverageWinMoney = Mean(won, trade => trade.Profit),
            AverageLossMoney = Mean(lost, trade => trade.Profit),
            AverageHolding = Mean(trades, trade => trade.Bars),
            AverageCost = Mean(trades, trade => trade.Cost),
            HighestCost = trades.Max(trade => trade.Cost),
            LowestCost = trades.Min(trade => trade.Cost),
        };
    }

    /// <summary>Of the price, so that trades without shares have a return too.</summary>
    internal static double Percent(SignalTrade trade) =>
        (trade.Direction == SignalDirection.Long ? trade.ExitPrice - trade.EntryPrice : trade.EntryPrice - trade.ExitPrice)
        / trade.EntryPrice * 100;

    static double ProfitFactorOf(double won, double lost, int losers, OriginalForm form)
    {
        if (losers > 0) return Math.Abs(won / lost);
        return form == OriginalForm.OlderCombination ? double.PositiveInfinity : won;
    }

    static double SharpeOf(double[] returns)
    {
        var deviation = returns.Length < 2 ? 0 : Moments.Deviation(returns, isSample: true);
        return deviation > 0 ? (Moments.Mean(returns) - (RiskFree / SessionsPerYear)) / deviation * Math.Sqrt(SessionsPerYear) : 0;
    }

    static double DrawdownOf(IReadOnlyList<SignalTrade> trades)
    {
        var (high, deepest) = (trades[0].EquityAfter, 0.0);
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
