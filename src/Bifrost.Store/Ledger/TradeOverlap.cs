namespace Bifrost.Store.Ledger;

/// <summary>How much two runs traded alike.</summary>
/// <param name="SameEntries">Trades of the one that the other opened too: same symbol, same side, same time.</param>
/// <param name="Left">Trades of the one.</param>
/// <param name="Right">Trades of the other.</param>
/// <param name="SharedTime">
/// Time in which both held the same symbol on the same side, over that in which either did; NaN where neither held anything.
/// </param>
public sealed record TradeOverlap(int SameEntries, int Left, int Right, double SharedTime)
{
    internal static TradeOverlap Of(KeptRunDetails left, KeptRunDetails right)
    {
        var (mine, theirs) = (Holdings(left), Holdings(right));
        var same = mine.Select(Entry).Intersect(theirs.Select(Entry)).Count();
        var alike = theirs.OrderBy(holding => holding.From).ToLookup(holding => (holding.Symbol, holding.IsLong));
        var shared = mine.Sum(one => alike[(one.Symbol, one.IsLong)]
            .TakeWhile(other => other.From < one.To).Sum(other => Together(one, other)));
        var either = mine.Concat(theirs).Sum(holding => holding.To - holding.From) - shared;
        return new(same, mine.Length, theirs.Length, either == 0 ? double.NaN : (double)shared / either);
    }

    static (string Symbol, bool IsLong, long From) Entry(Holding holding) => (holding.Symbol, holding.IsLong, holding.From);

    static long Together(Holding one, Holding other) => Math.Max(0, Math.Min(one.To, other.To) - Math.Max(one.From, other.From));

    static Holding[] Holdings(KeptRunDetails run) =>
    [
        .. run.Trades.Select(trade => new Holding(
            run.SymbolOf(trade), trade.Size > 0, trade.Opened, trade.Closed == 0 ? run.Run.LastTime : trade.Closed)),
    ];

    readonly record struct Holding(string Symbol, bool IsLong, long From, long To);
}
