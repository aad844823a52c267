using System.Globalization;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>Trades that have something in common, summed up. NaN where a figure is undefined.</summary>
/// <param name="Name">A symbol, a month as 2024-01, or a reason.</param>
/// <param name="Figures">Net of commission.</param>
/// <param name="AverageReturn">Mean return on the cost, as a fraction.</param>
/// <param name="ReturnDeviation">Sample deviation of those returns.</param>
/// <param name="AverageBars">Mean of the bars held.</param>
/// <param name="MostCommonExit">Of equally common ones the first of the enumeration.</param>
public sealed record TradeGroup(
    string Name, TradeFigures Figures, double AverageReturn, double ReturnDeviation, double AverageBars, ExitReason MostCommonExit)
{
    internal static IReadOnlyList<TradeGroup> ByInstrument(IReadOnlyList<SignalTrade> trades) => By(trades, trade => trade.Symbol);

    internal static IReadOnlyList<TradeGroup> ByMonth(IReadOnlyList<SignalTrade> trades) =>
        By(trades, trade => UtcTime.ToDateTime(trade.ExitTime).ToString("yyyy-MM", CultureInfo.InvariantCulture));

    internal static IReadOnlyList<TradeGroup> ByReason(IReadOnlyList<SignalTrade> trades) => By(trades, trade => trade.Reason.ToString());

    static IReadOnlyList<TradeGroup> By(IReadOnlyList<SignalTrade> trades, Func<SignalTrade, string> nameOf) =>
    [
        .. trades.GroupBy(nameOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])),
    ];

    static TradeGroup Of(string name, SignalTrade[] trades)
    {
        double[] returns = [.. trades.Select(trade => trade.ReturnPercent / 100)];
        return new(
            name, TradeFigures.Of([.. trades.Select(trade => trade.NetProfit)]), Moments.Mean(returns),
            trades.Length < 2 ? double.NaN : Moments.Deviation(returns, isSample: true),
            Moments.Mean([.. trades.Select(trade => (double)trade.Bars)]),
            trades.CountBy(trade => trade.Reason).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key);
    }
}
