namespace Bifrost.Engine.Broker;

/// <summary>What is held of one feed. Negative sizes are short.</summary>
public sealed class Position
{
    public double Size { get; internal set; }

    /// <summary>Average price of what is held; 0 when flat.</summary>
    public double Price { get; internal set; }

    public bool IsOpen => Size != 0;

    /// <summary>The price up to which futures' gains are already in the cash.</summary>
    internal double SettledPrice { get; set; }

    /// <summary>The day up to which interest is paid.</summary>
    internal long InterestPaidTo { get; set; }

    /// <summary>Interest charged since the last closing fill.</summary>
    internal double InterestAccrued { get; set; }
}

/// <summary>What a position becomes when a size is exchanged at a price. Opened and closed carry the sign of the exchanged size.</summary>
public readonly record struct PositionChange(double Size, double Price, double Opened, double Closed)
{
    /// <summary>The average price moves when the position grows, stays when it shrinks, and starts anew on a reversal.</summary>
    public static PositionChange Of(double held, double heldPrice, double size, double price)
    {
        var after = held + size;
        if (after == 0) return new(0, 0, 0, size);
        if (held == 0) return new(after, price, size, 0);
        if (held > 0 == size > 0) return new(after, ((heldPrice * held) + (size * price)) / after, size, 0);
        if (held > 0 == after > 0) return new(after, heldPrice, 0, size);
        return new(after, price, after, -held);
    }
}
