using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>
/// Turns the fills of one strategy into trades, one running trade for each feed and trade id. A trade is told of when it
/// opens and when it closes; a reversal closes one and opens the next.
/// </summary>
sealed class TradeBook(SimulatedBroker broker, TradeNumbers numbers, bool keepsHistory)
{
    readonly Dictionary<(int Feed, int TradeId), Trade> _current = [];

    /// <summary>Every trade of the strategy, in the order of opening.</summary>
    public List<Trade> Trades { get; } = [];

    /// <summary>Books a fill; adds what is to be told to <paramref name="news"/>.</summary>
    public void Book(Order order, Fill fill, List<Trade> news)
    {
        var scheme = broker.Commission(order.Feed);
        var trade = _current.GetValueOrDefault((order.Feed.Index, order.Terms.TradeId)) ?? Open(order);

        if (fill.Closed != 0)
        {
            trade.Book(order, fill.Closed, fill.Price, fill.ClosedCommission, scheme);
            if (trade.IsClosed) news.Add(trade.Snapshot());
        }

        if (fill.Opened != 0)
        {
            if (trade.IsClosed) trade = Open(order);
            trade.Book(order, fill.Opened, fill.Price, fill.OpenedCommission, scheme);
            if (trade.IsClosed) news.Add(trade.Snapshot());
        }

        if (trade.JustOpened) news.Add(trade.Snapshot());
    }

    Trade Open(Order order)
    {
        var trade = new Trade(numbers.Next(), order.Feed, order.Terms.TradeId, keepsHistory);
        Trades.Add(trade);
        return _current[(order.Feed.Index, order.Terms.TradeId)] = trade;
    }
}

/// <summary>Numbers the trades of a run across its strategies.</summary>
sealed class TradeNumbers
{
    int _last;

    public int Next() => ++_last;
}
