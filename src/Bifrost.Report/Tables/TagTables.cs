using Bifrost.Engine.Analyzers;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>What the closed trades brought by why they were entered and why they were left.</summary>
static class TagTables
{
    /// <summary>Empty where no trade has a tag.</summary>
    public static IReadOnlyList<TagTable> Of(IReadOnlyList<TradeFacts> trades)
    {
        TradeFacts[] closed = [.. trades.Where(trade => trade.Closed)];
        return
        [
            .. new[]
            {
                Table("Entry", closed, trade => trade.EntryTag),
                Table("Exit", closed, trade => trade.ExitTag),
                Table("Entry and exit", closed, trade => $"{trade.EntryTag} → {trade.ExitTag}", " → "),
            }.OfType<TagTable>(),
        ];
    }

    static TagTable? Table(string name, TradeFacts[] closed, Func<TradeFacts, string> tagOf, string none = "")
    {
        var tags = TagFigures.Of(closed.Select(trade => (tagOf(trade), trade.Profit)));
        return tags.All(tag => tag.Tag == none) ? null : new(name, [.. tags.Select(Row)]);
    }

    static TagRow Row(TagFigures tag) => new(
        tag.Tag, tag.Trades.Closed, tag.Trades.WinRate, tag.Trades.NetProfit, tag.Trades.AverageProfit,
        tag.Trades.Lost > 0 ? tag.Trades.ProfitFactor : double.NaN);
}
