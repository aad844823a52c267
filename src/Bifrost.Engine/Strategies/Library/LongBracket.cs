using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// One long position at a time on a feed: its entry, the stop that protects it from the bar after the entry on, and its
/// target, if it has one. The stop is an order at the broker, and only rises.
/// </summary>
sealed class LongBracket(Strategy strategy, Feed feed)
{
    BracketOrders _orders;
    Order? _exit;

    /// <summary>Nothing is held and nothing waits to be filled.</summary>
    public bool IsFlat => !IsHeld && !IsEntering;

    /// <summary>The entry waits to be filled, or for the rest of it.</summary>
    public bool IsEntering => _orders.Main is { IsAlive: true };

    bool IsHeld => strategy.PositionOf(feed).IsOpen;

    /// <summary>Places entry, stop and target; the size is the sizer's.</summary>
    /// <param name="stop">A price.</param>
    /// <param name="target">A price; null: none.</param>
    public void Enter(OrderTerms entry, double stop, double? target = null)
    {
        _exit = null;
        _orders = strategy.BuyBracket(
            null,
            entry,
            OrderTerms.Stop(stop) with { Tag = "stop" },
            target is { } price ? OrderTerms.Limit(price) with { Tag = "target" } : null,
            feed);
    }

    /// <summary>Withdraws an entry that is not filled, and what depends on it.</summary>
    public void Withdraw()
    {
        if (_orders.Main is { IsAlive: true } entry) strategy.Cancel(entry);
    }

    /// <summary>Puts the stop of the position to a price above its own: a new stop, and a new target beside it.</summary>
    public void RaiseStop(double price)
    {
        if (IsEntering || !IsHeld || _exit is not null) return;
        if (_orders.Stop is not { IsAlive: true } stop || !(price > stop.Price)) return;

        var target = _orders.Limit;
        CancelExits();
        var size = strategy.PositionOf(feed).Size;
        var raised = strategy.Sell(size, OrderTerms.Stop(price) with { Tag = "trailing stop" }, feed);
        var moved = target is null
            ? null
            : strategy.Sell(size, OrderTerms.Limit(target.Price) with { Tag = target.Terms.Tag, Oco = raised }, feed);
        _orders = new(_orders.Main, raised, moved);
    }

    /// <summary>Sells what is held at the next open.</summary>
    public void Exit(string tag)
    {
        if (!IsHeld || _exit is not null) return;
        Withdraw();
        CancelExits();
        _exit = strategy.Close(feed, terms: OrderTerms.Market with { Tag = tag });
    }

    void CancelExits()
    {
        if (_orders.Stop is { IsAlive: true } stop) strategy.Cancel(stop);
        if (_orders.Limit is { IsAlive: true } target) strategy.Cancel(target);
    }
}
