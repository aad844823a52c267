namespace Bifrost.Engine.Orders;

/// <summary>Everything about an order but side, size and feed. The default is a market order, good till cancelled.</summary>
public sealed record OrderTerms
{
    public static OrderTerms Market { get; } = new();

    public static OrderTerms AtClose { get; } = new() { Type = OrderType.Close };

    public OrderType Type { get; init; }

    /// <summary>
    /// Limit price of a Limit, trigger of the stops, reference of the trailing ones; null (or 0) for the close of the bar.
    /// </summary>
    public double? Price { get; init; }

    /// <summary>Limit price of StopLimit and StopTrailLimit; null (or 0) for <see cref="Price"/>.</summary>
    public double? LimitPrice { get; init; }

    /// <summary>Distance in price that a trailing stop keeps.</summary>
    public double? TrailAmount { get; init; }

    /// <summary>Distance as a fraction of the price (0.02: two percent); used without <see cref="TrailAmount"/>.</summary>
    public double? TrailPercent { get; init; }

    public Validity Valid { get; init; }

    /// <summary>One cancels the other: joins the group of that order.</summary>
    public Order? Oco { get; init; }

    /// <summary>The order that must be filled before this one becomes active; it cannot be a child itself.</summary>
    public Order? Parent { get; init; }

    /// <summary>False holds the order back until another of its group is sent with true.</summary>
    public bool Transmit { get; init; } = true;

    /// <summary>Keeps trades on one feed apart.</summary>
    public int TradeId { get; init; }

    /// <summary>False exempts a market order from the broker's cheat-on-close.</summary>
    public bool CheatOnClose { get; init; } = true;

    /// <summary>The strategy's own word for why it trades; shown in reports.</summary>
    public string? Tag { get; init; }

    public static OrderTerms Limit(double price) => new() { Type = OrderType.Limit, Price = price };

    public static OrderTerms Stop(double price) => new() { Type = OrderType.Stop, Price = price };

    public static OrderTerms StopLimit(double price, double limitPrice) =>
        new() { Type = OrderType.StopLimit, Price = price, LimitPrice = limitPrice };

    public static OrderTerms TrailBy(double amount) => new() { Type = OrderType.StopTrail, TrailAmount = amount };

    public static OrderTerms TrailByPercent(double fraction) => new() { Type = OrderType.StopTrail, TrailPercent = fraction };

    /// <summary>Checks the prices and distances.</summary>
    /// <exception cref="ArgumentException">One is not a finite number, or a distance is negative.</exception>
    internal void Validate()
    {
        RequireFinite(Price, nameof(Price));
        RequireFinite(LimitPrice, nameof(LimitPrice));
        RequireDistance(TrailAmount, nameof(TrailAmount));
        RequireDistance(TrailPercent, nameof(TrailPercent));
    }

    void RequireDistance(double? value, string name)
    {
        RequireFinite(value, name);
        if (value < 0) throw new ArgumentException($"{name} of a {Type} order is {value}; it must be 0 or more.", name);
    }

    void RequireFinite(double? value, string name)
    {
        if (value is { } number && !double.IsFinite(number))
            throw new ArgumentException($"{name} of a {Type} order is {number}; it must be a finite number.", name);
    }
}
