using System.Diagnostics;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>Whether a bar fills an order, and at what price. Knows nothing of cash or positions.</summary>
static class Matching
{
    /// <summary>The price of a Limit, Stop or StopLimit order (trailing or not) on this bar.</summary>
    public static Match On(Order order, in Bar bar, Slippage slippage) => order.Type switch
    {
        OrderType.Limit => new(Limit(order.Side, order.Price, bar, slippage)),
        OrderType.Stop or OrderType.StopTrail => new(Stop(order.Side, order.Price, bar, slippage)),
        _ when order.IsTriggered => new(Limit(order.Side, order.LimitPrice, bar, slippage), Triggered: true),
        OrderType.StopLimit or OrderType.StopTrailLimit =>
            StopLimit(order.Side, order.Price, order.LimitPrice, bar, slippage),
        _ => throw new UnreachableException($"{order.Type}"),
    };

    /// <summary>At the open (or, cheating on close, at the close of the bar before).</summary>
    public static double? Market(Side side, double price, in Bar bar, Slippage slippage) =>
        slippage.SlipAtOpen(side, price, side == Side.Buy ? bar.High : bar.Low);

    /// <summary>At the open where that is better, else at the limit if the bar reaches it.</summary>
    public static double? Limit(Side side, double limit, in Bar bar, Slippage slippage)
    {
        if (side == Side.Buy)
        {
            if (limit >= bar.Open) return slippage.SlipAtOpen(side, bar.Open, Math.Min(bar.High, limit), isLimit: true);
            return limit >= bar.Low ? limit : null;
        }

        // The reference engine caps a sell at the limit itself, though the bar's low could lie above it.
        if (limit <= bar.Open) return slippage.SlipAtOpen(side, bar.Open, limit, isLimit: true);
        return limit <= bar.High ? limit : null;
    }

    /// <summary>At the open after a gap through the trigger, else at the trigger if the bar reaches it.</summary>
    public static double? Stop(Side side, double trigger, in Bar bar, Slippage slippage)
    {
        var cap = side == Side.Buy ? bar.High : bar.Low;
        if (GapsThrough(side, trigger, bar)) return slippage.SlipAtOpen(side, bar.Open, cap);
        return Touches(side, trigger, bar) ? slippage.Slip(side, trigger, cap) : null;
    }

    /// <summary>
    /// A stop that arms a limit. On the bar that touches the trigger the limit fills only where the way from open to close
    /// shows that the price came after the touch.
    /// </summary>
    public static Match StopLimit(Side side, double trigger, double limit, in Bar bar, Slippage slippage)
    {
        if (GapsThrough(side, trigger, bar)) return new(Limit(side, limit, bar, slippage), Triggered: true);
        if (!Touches(side, trigger, bar)) return default;

        var isBuy = side == Side.Buy;
        if (isBuy ? limit >= trigger : limit <= trigger)
            return new(slippage.Slip(side, trigger, isBuy ? bar.High : bar.Low, isLimit: true), Triggered: true);

        var comesBack = isBuy ? bar.Open > bar.Close && limit >= bar.Close : bar.Open <= bar.Close && limit <= bar.Close;
        return new(comesBack ? limit : null, Triggered: true);
    }

    static bool GapsThrough(Side side, double trigger, in Bar bar) =>
        side == Side.Buy ? bar.Open >= trigger : bar.Open <= trigger;

    static bool Touches(Side side, double trigger, in Bar bar) =>
        side == Side.Buy ? bar.High >= trigger : bar.Low <= trigger;
}

/// <summary>The price of a fill; null for none.</summary>
/// <param name="Triggered">The stop of a stop-limit order was touched, now or before.</param>
readonly record struct Match(double? Price, bool Triggered = false);
