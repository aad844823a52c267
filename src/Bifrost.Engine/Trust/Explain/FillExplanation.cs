using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Trust;

/// <summary>Where the price of a fill came from, before slippage.</summary>
public enum FillOrigin
{
    /// <summary>The open of the bar: a market order.</summary>
    Open,

    /// <summary>The close of the bar that the order was decided on: cheat-on-close.</summary>
    CloseOfDecision,

    /// <summary>The close of the session: a Close order.</summary>
    CloseOfSession,

    /// <summary>The open, which was better than the limit.</summary>
    OpenWithinLimit,

    /// <summary>The limit, which the bar reached.</summary>
    LimitReached,

    /// <summary>The open, which had gapped through the trigger.</summary>
    OpenBeyondTrigger,

    /// <summary>The trigger, which the bar reached.</summary>
    TriggerReached,

    /// <summary>The limit, reached after the trigger on the same bar.</summary>
    LimitAfterTrigger,

    /// <summary>It cannot be told from the bar and the order as it ended: its prices had moved on since.</summary>
    Unknown,
}

/// <summary>How the price of a fill came about: derived from the bar and the order by the broker's own functions, after the run.</summary>
/// <param name="Time">See <see cref="UtcTime"/>.</param>
/// <param name="Bar">That the order was matched against.</param>
/// <param name="Asked">The price before slippage; NaN of <see cref="FillOrigin.Unknown"/>.</param>
/// <param name="Slippage">What the price was worse than asked, a unit; 0 or above.</param>
/// <param name="Remaining">Of the order after this fill, signed: what the volume of the bar did not take.</param>
public sealed record FillExplanation(
    long Time, Bar Bar, FillOrigin Origin, double Size, double Asked, double Price, double Slippage, double Commission, double Remaining)
{
    internal static FillExplanation Of(Order order, Fill fill, double remaining, FeedTrack track, BrokerOptions options)
    {
        var bar = MatchedBars.At(track, order, fill);
        var (origin, asked) = Derive(order, fill, bar, options);
        var worse = order.IsBuy ? fill.Price - asked : asked - fill.Price;
        return new(fill.Time, bar, origin, fill.Size, asked, fill.Price, double.IsNaN(asked) ? 0 : worse, fill.Commission, remaining);
    }

    static (FillOrigin Origin, double Asked) Derive(Order order, Fill fill, in Bar bar, BrokerOptions options)
    {
        foreach (var (origin, asked, price) in Candidates(order, bar, options))
        {
            if (price == fill.Price) return (origin, asked);
        }

        return (FillOrigin.Unknown, double.NaN);
    }

    /// <summary>Every way the order could have filled on the bar, with the price it would have got.</summary>
    static IEnumerable<(FillOrigin Origin, double Asked, double? Price)> Candidates(Order order, Bar bar, BrokerOptions options)
    {
        var (side, slippage) = (order.Side, options.Slippage);
        switch (order.Type)
        {
            case OrderType.Market when options.CheatOnClose && order.Terms.CheatOnClose:
                return [(FillOrigin.CloseOfDecision, order.CreatedClose, Matching.Market(side, order.CreatedClose, bar, slippage))];
            case OrderType.Market:
                return [(FillOrigin.Open, bar.Open, Matching.Market(side, bar.Open, bar, slippage))];
            case OrderType.Close:
                return [(FillOrigin.CloseOfSession, bar.Close, bar.Close)];
            case OrderType.Limit:
                return [OfLimit(side, order.Price, bar, slippage)];
            case OrderType.Stop or OrderType.StopTrail:
                return [OfStop(side, order.Price, bar, slippage)];
            default:
                return [OfStopLimit(order, bar, slippage), OfLimit(side, order.LimitPrice, bar, slippage)];
        }
    }

    static (FillOrigin Origin, double Asked, double? Price) OfLimit(Side side, double limit, in Bar bar, Slippage slippage)
    {
        var isBetter = side == Side.Buy ? bar.Open <= limit : bar.Open >= limit;
        return (isBetter ? FillOrigin.OpenWithinLimit : FillOrigin.LimitReached, isBetter ? bar.Open : limit,
            Matching.Limit(side, limit, bar, slippage));
    }

    static (FillOrigin Origin, double Asked, double? Price) OfStop(Side side, double trigger, in Bar bar, Slippage slippage)
    {
        var isBeyond = IsBeyond(side, trigger, bar);
        return (isBeyond ? FillOrigin.OpenBeyondTrigger : FillOrigin.TriggerReached, isBeyond ? bar.Open : trigger,
            Matching.Stop(side, trigger, bar, slippage));
    }

    /// <summary>On the bar that touches the trigger; later it is a limit order.</summary>
    static (FillOrigin Origin, double Asked, double? Price) OfStopLimit(Order order, in Bar bar, Slippage slippage)
    {
        var price = Matching.StopLimit(order.Side, order.Price, order.LimitPrice, bar, slippage).Price;
        if (IsBeyond(order.Side, order.Price, bar)) return OfLimit(order.Side, order.LimitPrice, bar, slippage) with { Price = price };
        var isAllowed = order.IsBuy ? order.LimitPrice >= order.Price : order.LimitPrice <= order.Price;
        return isAllowed
            ? (FillOrigin.TriggerReached, order.Price, price)
            : (FillOrigin.LimitAfterTrigger, order.LimitPrice, price);
    }

    static bool IsBeyond(Side side, double trigger, in Bar bar) => side == Side.Buy ? bar.Open >= trigger : bar.Open <= trigger;
}

/// <summary>The bars that orders were matched against.</summary>
static class MatchedBars
{
    public static Bar At(FeedTrack track, Order order, Fill fill)
    {
        // A Close order may be filled on the bar before, once a bar after it shows that the session ended there.
        var bars = track.Series.Bars;
        var at = order.Type == OrderType.Close ? bars.Time.BinarySearch(fill.Time) : -1;
        return at >= 0 ? bars[at] : At(track, fill.Cycle);
    }

    static Bar At(FeedTrack track, int cycle)
    {
        if (track.Updates is not { } updates) return track.Series.Bars[IndexAt(track, cycle)];
        return (updates.Tick ?? updates.State)[LastUpTo(updates.DeliveredAt, cycle)];
    }

    /// <summary>The bar that a feed shows in a cycle; -1 before its first.</summary>
    public static int IndexAt(FeedTrack track, int cycle)
    {
        if (track.Updates is { } updates)
            return LastUpTo(updates.DeliveredAt, cycle) is >= 0 and var update ? updates.BarIndex[update] : -1;
        return track.DeliveredAt is { } at ? LastUpTo(at, cycle) : Math.Min(cycle, track.Series.Bars.Count - 1);
    }

    static int LastUpTo(int[] cycles, int cycle)
    {
        var found = cycles.AsSpan().BinarySearch(cycle);
        return found < 0 ? ~found - 1 : found;
    }
}
