namespace Bifrost.Engine.Analyzers;

/// <summary>What the closed trades of one tag brought.</summary>
/// <param name="Tag">As the strategy gave it with its order (<see cref="Orders.OrderTerms.Tag"/>); empty for trades without one.</param>
public sealed record TagFigures(string Tag, TradeFigures Trades)
{
    /// <summary>
    /// Attribution: the net profits of closed trades by tag, the most profitable tag first. The sums of all tags add up to that of all
    /// trades.
    /// </summary>
    public static IReadOnlyList<TagFigures> Of(IEnumerable<(string Tag, double Profit)> closed) =>
    [
        .. closed.GroupBy(trade => trade.Tag, StringComparer.Ordinal)
            .Select(group => new TagFigures(group.Key, TradeFigures.Of([.. group.Select(trade => trade.Profit)])))
            .OrderByDescending(tag => tag.Trades.NetProfit)
            .ThenBy(tag => tag.Tag, StringComparer.Ordinal),
    ];
}
