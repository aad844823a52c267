using System.Globalization;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Report.Facts;

namespace Bifrost.Report.Csv;

/// <summary>
/// A run as comma-separated tables: its bars with indicators, cash, value and positions; its trades; its orders. Numbers are written in
/// the fewest digits that are exact, times in ISO 8601, UTC; what is not there is an empty cell.
/// </summary>
public sealed class RunCsv(BacktestResult result, RunFacts facts)
{
    /// <summary>Each table by the name of its file.</summary>
    public IReadOnlyList<(string File, Action<TextWriter> Write)> Tables =>
        [("bars.csv", WriteBars), ("trades.csv", WriteTrades), ("orders.csv", WriteOrders)];

    /// <summary>
    /// A row for each bar of the strategy's clock. Where the run has several feeds, their columns begin with their names, and the cells of
    /// a feed without a bar at that time are empty.
    /// </summary>
    public void WriteBars(TextWriter output)
    {
        FeedCells[] feeds = [.. result.Feeds.Select((feed, index) =>
            new FeedCells(facts.Feeds[index], facts.Feeds.Count > 1 ? $"{feed.Name} " : "", PositionsOf(index)))];
        CsvRow.Write(
            output, ["time", .. feeds.SelectMany(feed => feed.Names), "cash", "value", .. feeds.Select(feed => feed.PositionName)]);
        for (int cycle = 0; cycle < facts.Times.Length; cycle++)
        {
            CsvRow.Write(output,
            [
                CsvRow.Time(facts.Times[cycle]),
                .. feeds.SelectMany(feed => feed.CellsUntil(facts.Times[cycle])),
                CsvRow.Number(facts.Cash[cycle]), CsvRow.Number(facts.Value[cycle]),
                .. feeds.Select(feed => CsvRow.Number(feed.Positions[cycle])),
            ]);
        }
    }

    /// <summary>A row for each trade, in the order of opening; of an open one the profit of the part closed so far.</summary>
    public void WriteTrades(TextWriter output)
    {
        CsvRow.Write(output, [
            "id", "feed", "status", "side", "peak_size", "opened", "price", "closed", "exit_price", "bars", "profit", "commission",
            "net_profit", "entry_tag", "exit_tag"]);
        foreach (var trade in result.Trades) CsvRow.Write(output, CellsOf(trade));
    }

    /// <summary>A row for each order, whatever became of it.</summary>
    public void WriteOrders(TextWriter output)
    {
        CsvRow.Write(output, [
            "id", "feed", "side", "type", "size", "price", "created", "status", "filled_size", "filled_price", "filled", "commission",
            "reason", "cash_needed", "cash_available", "tag"]);
        foreach (var order in result.Orders) CsvRow.Write(output, CellsOf(order));
    }

    static string[] CellsOf(Trade trade) =>
    [
        Whole(trade.Id), trade.Feed.Name, CsvRow.Word(trade.Status), trade.IsLong ? "long" : "short", CsvRow.Number(trade.PeakSize),
        CsvRow.Time(trade.TimeOpened), CsvRow.Number(trade.Price), trade.IsClosed ? CsvRow.Time(trade.TimeClosed) : "",
        CsvRow.Number(trade.ExitPrice), Whole(trade.Bars), CsvRow.Number(trade.ProfitLoss), CsvRow.Number(trade.Commission),
        CsvRow.Number(trade.NetProfitLoss), trade.EntryTag ?? "", trade.ExitTag ?? "",
    ];

    static string[] CellsOf(Order order)
    {
        var (done, (end, needed, available)) = (order.Executed, order.Outcome);
        bool isFilled = done.Size != 0, lacksCash = needed != 0;
        return
        [
            Whole(order.Id), order.Feed.Name, CsvRow.Word(order.Side), CsvRow.Word(order.Type), CsvRow.Number(order.Size),
            CsvRow.Number(order.Price), CsvRow.Time(order.CreatedAt), CsvRow.Word(order.Status), CsvRow.Number(done.Size),
            isFilled ? CsvRow.Number(done.Price) : "", isFilled ? CsvRow.Time(done.Time) : "", CsvRow.Number(done.Commission),
            end == OrderEnd.None ? "" : CsvRow.Word(end), lacksCash ? CsvRow.Number(needed) : "", lacksCash ? CsvRow.Number(available) : "",
            order.Terms.Tag ?? "",
        ];
    }

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The size held of a feed at the end of each cycle.</summary>
    double[] PositionsOf(int feed)
    {
        var sizes = new double[result.Schedule.Cycles];
        double size = 0;
        int from = 0;
        foreach (var fill in result.Fills.Where(fill => fill.Feed == feed))
        {
            sizes.AsSpan(from..fill.Cycle).Fill(size);
            (from, size) = (fill.Cycle, fill.PositionSize);
        }

        sizes.AsSpan(from..).Fill(size);
        return sizes;
    }
}
