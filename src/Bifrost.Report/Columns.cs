using Bifrost.Engine.Analyzers;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Report;

/// <summary>Facts as packed columns.</summary>
static class Columns
{
    const int MostRefusals = 200;

    public static FeedModel Of(FeedFacts feed)
    {
        var bars = feed.Bars;
        return new(
            feed.Name, PackedColumn.Of(UnixTime.Milliseconds(bars.Time)), PackedColumn.Of(bars.Open),
            PackedColumn.Of(bars.High), PackedColumn.Of(bars.Low), PackedColumn.Of(bars.Close),
            bars.Volume.ContainsAnyExcept(0, double.NaN) ? PackedColumn.Of(bars.Volume) : PackedColumn.Empty,
            [.. feed.Indicators.Select(Of)]);
    }

    public static FillTable Of(IReadOnlyList<FillFacts> fills) => new(
        Whole(fills, fill => fill.Feed), Whole(fills, fill => UnixTime.Milliseconds(fill.Time)),
        Real(fills, fill => fill.Price), Real(fills, fill => fill.Size));

    /// <summary>The first of them: thousands say no more than hundreds.</summary>
    public static RefusalTable Of(IReadOnlyList<RefusalFacts> refusals, RunFacts run) => new(refusals.Count,
    [
        .. refusals.Take(MostRefusals).Select(refusal => new RefusalRow(
            UnixTime.Milliseconds(refusal.Time), run.Feeds[refusal.Feed].Name, refusal.Size, refusal.Type, refusal.Price,
            refusal.Reason, refusal.Needed, refusal.Available, refusal.Tag)),
    ]);

    public static TradeTable Of(IReadOnlyList<TradeFacts> trades, RunFacts run)
    {
        var given = trades.SelectMany(trade => (string[])[trade.EntryTag, trade.ExitTag]);
        string[] tags = [.. given.Prepend("").Distinct(StringComparer.Ordinal)];
        long end = run.Times is [.., var last] ? last : 0;
        Excursion[] moves = [.. trades.Select(trade => Excursion.Of(
            run.Feeds[trade.Feed].Bars, trade.Entry, trade.Exit, trade.EntryPrice, trade.Size >= 0))];
        return new(
            Whole(trades, trade => trade.Feed), Real(trades, trade => trade.Size),
            Whole(trades, trade => UnixTime.Milliseconds(trade.Entry)), Real(trades, trade => trade.EntryPrice),
            Whole(trades, trade => UnixTime.Milliseconds(trade.Exit ?? end)), Real(trades, trade => trade.ExitPrice),
            Real(trades, trade => trade.Profit), Real(trades, trade => trade.Return),
            Real(trades, trade => trade.Commission), Whole(trades, trade => trade.Bars),
            Real(moves, move => move.Adverse), Real(moves, move => move.Favourable),
            Whole(trades, trade => Array.IndexOf(tags, trade.EntryTag)),
            Whole(trades, trade => Array.IndexOf(tags, trade.ExitTag)), tags);
    }

    static IndicatorModel Of(IndicatorFacts indicator) => new(
        indicator.Name, indicator.Overlay,
        [.. indicator.Lines.Select(line => new NamedColumn(line.Name, PackedColumn.Of(line.Values)))]);

    static PackedColumn Whole<T>(IEnumerable<T> rows, Func<T, long> value) => PackedColumn.Of([.. rows.Select(value)]);

    static PackedColumn Real<T>(IEnumerable<T> rows, Func<T, double> value) =>
        PackedColumn.Of((double[])[.. rows.Select(value)]);
}
