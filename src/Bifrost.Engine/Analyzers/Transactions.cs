using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Analyzers;

/// <summary>What was bought and sold, net, of each feed on each bar; nothing for a bar whose fills cancel out.</summary>
public sealed class Transactions : Analyzer
{
    static readonly string[] Names = ["amount", "price", "sid", "symbol", "value"];
    readonly DatedList<Transaction[]> _bars = [];
    readonly SortedDictionary<int, PositionChange> _net = [];

    /// <summary>Export a first row with the names of the columns.</summary>
    public bool Headers { get; init; }

    /// <summary>By the time of the bar on which the strategy was told.</summary>
    public IReadOnlyList<Dated<Transaction[]>> Bars => _bars;

    public override IReadOnlyDictionary<string, object?> ToDictionary()
    {
        var map = new ResultMap();
        if (Headers) map["date"] = (string[][])[Names];
        foreach (var (time, rows) in ResultMap.Of(_bars, Export)) map[time] = rows;
        return map;
    }

    protected internal override void OnOrder(in OrderUpdate update)
    {
        if (update.Fill is not { } fill) return;
        _net.TryGetValue(fill.Feed, out var held);
        _net[fill.Feed] = PositionChange.Of(held.Size, held.Price, fill.Size, fill.Price);
    }

    protected internal override void OnBar(int barsMissing)
    {
        if (_net.Count == 0) return;

        Transaction[] rows = [.. _net.Where(net => net.Value.Size != 0)
            .Select(net => new Transaction(net.Key, Strategy.Feeds[net.Key].Name, net.Value.Size, net.Value.Price))];
        if (rows.Length > 0) _bars.Put(Strategy.DateTime, rows);
        _net.Clear();
    }

    static object?[][] Export(Transaction[] rows) =>
        [.. rows.Select(row => (object?[])[row.Size, row.Price, row.Feed, row.Symbol, row.Value])];
}

/// <summary>The net of a bar's fills of one feed.</summary>
/// <param name="Size">Negative when sold.</param>
/// <param name="Price">The average of what is left when buys and sells are set against each other.</param>
public sealed record Transaction(int Feed, string Symbol, double Size, double Price)
{
    /// <summary>The money that came in; negative when it was paid.</summary>
    public double Value => -Size * Price;
}
