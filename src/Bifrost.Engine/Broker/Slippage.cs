using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>How much worse than asked a fill may be. The default does nothing.</summary>
public sealed record Slippage
{
    public static Slippage None { get; } = new();

    /// <summary>As a fraction of the price, 0 or more; goes before <see cref="Points"/>.</summary>
    public double Percent
    {
        get;
        init => field = Distance(value, nameof(Percent));
    }

    /// <summary>In units of the price, 0 or more.</summary>
    public double Points
    {
        get;
        init => field = Distance(value, nameof(Points));
    }

    /// <summary>Slip market orders and gaps, which fill at the open.</summary>
    public bool AtOpen { get; init; }

    /// <summary>Fill at the edge of the bar when slippage would leave it; else the order waits.</summary>
    public bool CapAtBar { get; init; } = true;

    /// <summary>As <see cref="CapAtBar"/>, for limit orders.</summary>
    public bool CapAtLimit { get; init; } = true;

    /// <summary>Where capping applies, fill at the slipped price even though the bar did not trade there.</summary>
    public bool BeyondBar { get; init; }

    /// <summary>The slipped price; null: no fill on this bar.</summary>
    /// <param name="cap">The worst price that the bar (or the limit) allows.</param>
    public double? Slip(Side side, double price, double cap, bool isLimit = false)
    {
        if (Percent == 0 && Points == 0) return price;

        var isBuy = side == Side.Buy;
        var slipped = Percent != 0 ? price * (isBuy ? 1 + Percent : 1 - Percent) : isBuy ? price + Points : price - Points;
        if (isBuy ? slipped <= cap : slipped >= cap) return slipped;
        if (!CapAtBar && !(isLimit && CapAtLimit)) return null;
        return BeyondBar ? slipped : cap;
    }

    /// <summary>As <see cref="Slip"/>, for prices at the open.</summary>
    public double? SlipAtOpen(Side side, double price, double cap, bool isLimit = false) =>
        AtOpen ? Slip(side, price, cap, isLimit) : price;

    static double Distance(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Slippage must be a finite number of 0 or more.");
}
