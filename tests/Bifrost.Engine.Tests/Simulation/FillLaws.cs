using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Which fills a bar allows, and which it demands.</summary>
sealed class FillLaws(BrokerOptions options)
{
    readonly Dictionary<int, Terms> _before = [];

    Slippage Slippage => options.Slippage;

    bool Slips => Slippage.Percent != 0 || Slippage.Points != 0;

    /// <summary>Slippage never keeps an order from filling.</summary>
    bool AlwaysFills => options.Filler is null && (!Slips || Slippage.CapAtBar);

    /// <summary>How the orders stand before the broker's step.</summary>
    public void Remember(List<Order> orders)
    {
        foreach (var order in orders)
        {
            if (_before.Remove(order.Id, out var earlier)) CheckTrail(order, earlier);
            if (order.IsAlive) _before[order.Id] = new(order.Price, order.LimitPrice, order.IsTriggered, order.Status, MayTrade(order));
        }
    }

    /// <summary>Prices move only the way that a trailing order pulls them, and both by the same.</summary>
    static void CheckTrail(Order order, in Terms earlier)
    {
        if (IsWorse(order, order.Price, earlier.Price))
            throw new BrokenLawException($"The trigger of {order} went back from {earlier.Price} to {order.Price}.");
        if (order.Type != OrderType.StopTrailLimit) return;

        var (offset, before) = (order.Price - order.LimitPrice, earlier.Price - earlier.LimitPrice);
        if (Math.Abs(offset - before) > 1e-9 * order.Price)
            throw new BrokenLawException($"The limit of {order} went from {before} to {offset} off the trigger.");
    }

    /// <summary>Checks one fill against the bar on which it was made.</summary>
    public void Check(Order order, in Fill fill)
    {
        if (!_before.TryGetValue(order.Id, out var before)) throw new BrokenLawException($"{order} was filled after its end.");
        if (!before.MayTrade) throw new BrokenLawException($"{order} was filled before its parent.");
        if (order.Type != OrderType.Market && order.Feed.Time > order.ExpiresAt)
            throw new BrokenLawException($"{order} was filled after it expired.");

        CheckFresh(order);
        CheckVolume(order, fill);

        if (order.Type == OrderType.Close && fill.Time < order.Feed.Time) CheckRemembered(order, fill);
        else if (!CheatsOnClose(order)) CheckInsideBar(order, fill);
        if (!Slippage.BeyondBar) CheckLimit(order, fill, before);
        CheckStop(order, fill, before);
    }

    /// <summary>No order is passed over that the bar reaches.</summary>
    public void CheckMissed(List<Order> orders)
    {
        if (!AlwaysFills) return;
        foreach (var order in orders)
        {
            if (!order.IsAlive || !order.IsActive || Math.Abs(order.Executed.Remaining) < 1e-9) continue;
            if (!_before.TryGetValue(order.Id, out var before) || before.Status == OrderStatus.Created) continue;
            if (IsReached(order, before, order.Feed))
                throw new BrokenLawException($"{order} was passed over at {order.Feed.DateTime:s}.");
        }
    }

    static bool MayTrade(Order order) => order.Terms.Parent is null
        || (order.Bracket is { } bracket && bracket.Members.Contains(order) && order.Terms.Parent.Status == OrderStatus.Completed);

    bool IsReached(Order order, in Terms before, Feed feed)
    {
        bool Reaches(double price) => order.IsBuy ? feed.Low[0] <= price : feed.High[0] >= price;
        bool Touches(double price) => order.IsBuy ? feed.High[0] >= price : feed.Low[0] <= price;
        return order.Type switch
        {
            OrderType.Market => CheatsOnClose(order) || feed.Time > order.CreatedAt,
            OrderType.Close => feed.Time > order.CreatedAt && feed.Time >= order.SessionEnd(),
            OrderType.Limit => Reaches(before.Price),
            OrderType.Stop or OrderType.StopTrail => Touches(before.Price),
            _ when before.IsTriggered => Reaches(before.LimitPrice),
            _ => Touches(before.Price) && (!order.IsTriggered || (Touches(before.Price) && GapsInto(order, before, feed))),
        };
    }

    /// <summary>A stop-limit whose both prices the open has passed.</summary>
    static bool GapsInto(Order order, in Terms before, Feed feed) => order.IsBuy
        ? feed.Open[0] >= before.Price && before.LimitPrice >= feed.Open[0]
        : feed.Open[0] <= before.Price && before.LimitPrice <= feed.Open[0];

    bool CheatsOnClose(Order order) => options.CheatOnClose && order.Type == OrderType.Market && order.Terms.CheatOnClose;

    /// <summary>Market and Close orders are not filled on the bar that they were created on.</summary>
    void CheckFresh(Order order)
    {
        if (order.Type is not (OrderType.Market or OrderType.Close) || CheatsOnClose(order)) return;
        if (order.Type == OrderType.Market && options.CheatOnOpen) return;
        if (order.Feed.Time <= order.CreatedAt) throw new BrokenLawException($"{order} was filled on the bar of its creation.");
    }

    void CheckVolume(Order order, in Fill fill)
    {
        if (options.Filler is null) return;
        var volume = order.Feed.Volume[order.Type == OrderType.Close && fill.Time < order.Feed.Time ? -1 : 0];
        if (Math.Abs(fill.Size) > volume + 1e-9)
            throw new BrokenLawException($"{fill.Size} of {order} were filled on a volume of {volume}.");
    }

    /// <summary>After the session a Close order is filled at a close it remembers; what volume left over waits for later bars.</summary>
    static void CheckRemembered(Order order, in Fill fill)
    {
        for (var ago = -1; order.Feed.Length + ago > 0 && order.Feed.TimeAt(ago) >= order.CreatedAt; ago--)
        {
            if (fill.Price == order.Feed.Close[ago]) return;
        }

        throw new BrokenLawException($"{order} was filled at {fill.Price}, no close since its creation.");
    }

    void CheckInsideBar(Order order, in Fill fill)
    {
        var bar = order.Feed.BarAt(0);
        var (low, high) = (bar.Low, bar.High);
        if (Slippage.BeyondBar) (low, high) = (Slipped(low, -1), Slipped(high, 1));

        // The reference engine lets a sell limit slip down to the limit, below the bar (SEMANTICS 4.3).
        if (Slips && Slippage.AtOpen && !order.IsBuy && order.Type is OrderType.Limit or OrderType.StopLimit or OrderType.StopTrailLimit)
            low = Math.Min(low, Slipped(bar.Open, -1));
        if (!(fill.Price >= low && fill.Price <= high))
            throw new BrokenLawException($"{order} was filled at {fill.Price} on {bar}.");
    }

    void CheckLimit(Order order, in Fill fill, in Terms before)
    {
        if (order.Type is not (OrderType.Limit or OrderType.StopLimit or OrderType.StopTrailLimit)) return;
        var limit = order.Type == OrderType.Limit ? before.Price : before.LimitPrice;

        // From the trigger it may slip beyond the limit, on the bar of the touch (SEMANTICS 4.5).
        if (Slips && order.Type != OrderType.Limit && !before.IsTriggered && IsWorse(order, before.Price, limit) is false)
            limit = order.IsBuy ? Math.Max(limit, Slipped(before.Price, 1)) : Math.Min(limit, Slipped(before.Price, -1));
        if (IsWorse(order, fill.Price, limit))
            throw new BrokenLawException($"{order} was filled at {fill.Price}, its limit was {limit}.");
    }

    static void CheckStop(Order order, in Fill fill, in Terms before)
    {
        if (order.Type is not (OrderType.Stop or OrderType.StopTrail)) return;
        if (IsWorse(order, before.Price, fill.Price))
            throw new BrokenLawException($"{order} was filled at {fill.Price} before {before.Price}.");
    }

    static bool IsWorse(Order order, double price, double than) => order.IsBuy ? price > than : price < than;

    double Slipped(double price, int sign) =>
        Slippage.Percent != 0 ? price * (1 + sign * Slippage.Percent) : price + sign * Slippage.Points;

    readonly record struct Terms(double Price, double LimitPrice, bool IsTriggered, OrderStatus Status, bool MayTrade);
}
