using System.Text.Json;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Conformance.Strategies;

/// <summary>Writes down what a strategy is told, in the rows of the corpus.</summary>
sealed class RunRecorder(OrderNames names) : Analyzer
{
    readonly List<object?[]> _orders = [];
    readonly List<object?[]> _trades = [];
    readonly List<object?> _history = [];

    protected internal override void OnOrder(in OrderUpdate update)
    {
        var (order, done) = (update.Order, update.Executed);
        _orders.Add([
            Strategy.Length, order, order.IsBuy ? "Buy" : "Sell", $"{order.Type}", $"{update.Status}", order.Size, order.Price,
            order.LimitPrice, done.Size, done.Price, done.Value, done.Commission, done.ProfitLoss, done.Remaining,
            Time(done.Time), done.PositionSize, done.PositionPrice, order.Feed.Index, done.Margin,
        ]);
    }

    protected internal override void OnTrade(Trade trade)
    {
        _trades.Add([
            Strategy.Length, trade.Id, trade.Feed.Index, trade.TradeId, $"{trade.Status}", trade.JustOpened, trade.IsOpen,
            trade.IsClosed, trade.Size, trade.Price, trade.Value, trade.Commission, trade.ProfitLoss, trade.NetProfitLoss,
            trade.BarOpened, trade.BarClosed, trade.Bars, Time(trade.TimeOpened), Time(trade.TimeClosed), trade.IsLong,
        ]);
        if (trade is { IsClosed: true, History: { } history })
            _history.Add(new object?[] { trade.Id, history.Select(Row).ToList() });
    }

    /// <summary>Compares everything recorded, and the run's end, with a result block of the corpus.</summary>
    public Difference? Compare(JsonElement expected, BacktestResult result)
    {
        foreach (var row in _orders) row[1] = names.Of((Order)row[1]!);
        foreach (var entry in _history) Rename((object?[])entry!);
        return Difference.Find(expected.GetProperty("orders"), _orders, "orders")
            ?? Difference.Find(expected.GetProperty("trades"), _trades, "trades")
            ?? Difference.Find(expected.GetProperty("cash"), result.Cash.ToArray(), "cash")
            ?? Difference.Find(expected.GetProperty("value"), result.Value.ToArray(), "value")
            ?? Difference.Find(expected.GetProperty("nbars"), result.Schedule.Cycles, "nbars")
            ?? Difference.Find(expected.GetProperty("final_cash"), result.FinalCash, "final_cash")
            ?? Difference.Find(expected.GetProperty("final_value"), result.FinalValue, "final_value")
            ?? Difference.Find(expected.GetProperty("positions"), result.Feeds.Select(feed => Held(result, feed)), "positions")
            ?? (expected.TryGetProperty("tradehistory", out var history) ? Difference.Find(history, _history, "tradehistory") : null);
    }

    static object?[] Held(BacktestResult result, Feed feed)
    {
        var position = result.Broker.Position(feed);
        return [position.Size, position.Price];
    }

    void Rename(object?[] entry)
    {
        foreach (var row in (List<object?[]>)entry[1]!) row[8] = names.Of(Strategy.Broker.Orders[(int)row[8]! - 1]);
    }

    static object?[] Row(TradeChange change) =>
    [
        (int)change.Status, Time(change.Time), change.Bars, change.Size, change.Price, change.Value, change.ProfitLoss,
        change.NetProfitLoss, change.OrderId, change.FillSize, change.FillPrice, change.FillCommission,
    ];

    static DateTime? Time(long time) => time == 0 ? null : UtcTime.ToDateTime(time);
}
