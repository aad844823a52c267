using Bifrost.Engine.Data;

namespace Bifrost.Engine.Orders;

/// <summary>An order from its creation to its end. Only the broker changes it.</summary>
public sealed class Order
{
    readonly double _limitOffset;

    /// <param name="id">Counts from 1 in the order of creation.</param>
    /// <param name="owner">The index of the strategy that placed it.</param>
    /// <param name="size">Without sign.</param>
    internal Order(int id, int owner, Feed feed, Side side, double size, OrderTerms terms)
    {
        (Id, Owner, Feed, Side, Terms) = (id, owner, feed, side, terms);
        Size = side == Side.Buy ? size : -size;
        CreatedAt = feed.Time;
        CreatedClose = feed.Close[0];
        ExpiresAt = terms.Valid.ExpiresAt(CreatedAt, feed.Session);
        IsActive = terms.Parent is null;
        Executed = Execution.None(Size);

        var (price, limit) = (terms.Price ?? 0, terms.LimitPrice ?? 0);
        Price = price != 0 ? price : limit != 0 ? limit : CreatedClose;
        LimitPrice = limit != 0 ? limit : Price;
        if (Trails) (_limitOffset, Price) = (Price - LimitPrice, StartTrailing(Price));
    }

    public int Id { get; }

    public int Owner { get; }

    public Feed Feed { get; }

    public Side Side { get; }

    /// <summary>Negative when selling.</summary>
    public double Size { get; }

    public OrderTerms Terms { get; }

    public OrderType Type => Terms.Type;

    /// <summary>The limit of a Limit order, the trigger of a stop; a trailing order's moves.</summary>
    public double Price { get; private set; }

    /// <summary>What a stop becomes a limit order at; moves with a trailing order's trigger.</summary>
    public double LimitPrice { get; private set; }

    /// <summary>The time and close of the bar it was created on.</summary>
    public long CreatedAt { get; }

    public double CreatedClose { get; }

    /// <summary>The last time at which it may fill; null for ever.</summary>
    public long? ExpiresAt { get; }

    public OrderStatus Status { get; internal set; }

    public Execution Executed { get; internal set; }

    /// <summary>Why it ended unfilled, with the numbers.</summary>
    public OrderOutcome Outcome { get; internal set; }

    public bool IsBuy => Side == Side.Buy;

    /// <summary>It may still be filled.</summary>
    public bool IsAlive => Status <= OrderStatus.Partial;

    /// <summary>False for the child of a bracket whose parent is not filled yet.</summary>
    public bool IsActive { get; internal set; }

    /// <summary>A stop-limit order whose stop was touched.</summary>
    public bool IsTriggered { get; internal set; }

    /// <summary>A Close order keeps the last close it saw inside the session.</summary>
    internal double? RememberedClose { get; set; }

    internal OcoGroup? Oco { get; set; }

    internal Bracket? Bracket { get; set; }

    bool Trails => Type is OrderType.StopTrail or OrderType.StopTrailLimit;

    public override string ToString() => $"#{Id} {Side} {Math.Abs(Size)} {Feed.Name} {Type} {Status}";

    /// <summary>When the session of the creation bar ends; the next day's, if that bar is after the end.</summary>
    internal long SessionEnd()
    {
        var end = Feed.Session.EndOn(CreatedAt);
        return end < CreatedAt ? Feed.Session.EndOn(CreatedAt + UtcTime.Day) : end;
    }

    /// <summary>Pulls a trailing trigger after the close; it never moves back.</summary>
    internal void Trail(double close)
    {
        if (!Trails) return;

        var trigger = TrailFrom(close);
        if (IsBuy ? trigger >= Price : trigger <= Price) return;
        Price = trigger;
        if (Type == OrderType.StopTrailLimit) LimitPrice = trigger - _limitOffset;
    }

    double StartTrailing(double reference)
    {
        var trigger = TrailFrom(reference);
        if (Type == OrderType.StopTrailLimit) LimitPrice = trigger - (Price - LimitPrice);
        return trigger;
    }

    double TrailFrom(double reference) => TrailFrom(IsBuy, reference, Terms.TrailAmount, Terms.TrailPercent);

    /// <summary>The trigger that a trailing order has when it follows a price.</summary>
    /// <param name="distance">In price; null or 0: the fraction counts.</param>
    internal static double TrailFrom(bool isBuy, double reference, double? distance, double? fraction)
    {
        var amount = distance is { } given && given != 0 ? given : reference * (fraction ?? 0);
        return isBuy ? reference + amount : reference - amount;
    }
}

/// <summary>Why an order ended unfilled.</summary>
/// <param name="CashNeeded">What a refused order would have taken from the cash.</param>
/// <param name="CashAvailable">The cash there was.</param>
public readonly record struct OrderOutcome(OrderEnd End, double CashNeeded = 0, double CashAvailable = 0)
{
    public override string ToString() => CashNeeded == 0
        ? $"{End}"
        : $"{End}: needs {CashNeeded:0.##}, there is {CashAvailable:0.##}";
}

/// <summary>News of an order as of one moment: status and execution are those of the moment, the order itself moves on.</summary>
/// <param name="Fill">The fill that the news is about, if it is about one.</param>
public readonly record struct OrderUpdate(Order Order, OrderStatus Status, Execution Executed, Fill? Fill)
{
    /// <summary>It may still be filled.</summary>
    public bool IsAlive => Status <= OrderStatus.Partial;

    public bool IsCompleted => Status == OrderStatus.Completed;
}
