using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>How large an order is when the strategy gives no size. A size of 0 places no order; the sign is ignored.</summary>
public abstract record Sizer
{
    public abstract double SizeFor(Strategy strategy, Feed feed, Side side);

    private protected static string Units(double size) => size == 1 ? "1 unit" : $"{size} units";
}

/// <summary>The same size every time, or a whole part of it.</summary>
/// <param name="Tranches">Above 1: the size is the whole part of stake / tranches.</param>
public sealed record FixedSize(double Stake = 1, int Tranches = 1) : Sizer
{
    public override double SizeFor(Strategy strategy, Feed feed, Side side) =>
        Tranches > 1 ? Math.Abs(Math.Truncate(Stake / Tranches)) : Stake;

    public override string ToString() => Tranches > 1 ? $"{Stake} units in {Tranches} tranches" : Units(Stake);
}

/// <summary>For target orders: adds tranches to the position of the first feed until the stake is reached.</summary>
public sealed record FixedSizeTarget(double Stake = 1, int Tranches = 1) : Sizer
{
    public override double SizeFor(Strategy strategy, Feed feed, Side side) => Tranches > 1
        ? Math.Min(strategy.Position.Size + Math.Abs(Math.Truncate(Stake / Tranches)), Stake)
        : Stake;

    public override string ToString() => Tranches > 1 ? $"up to {Units(Stake)} in {Tranches} tranches" : $"a target of {Units(Stake)}";
}

/// <summary>The stake to open a position, twice the stake to turn one around.</summary>
public sealed record FixedReverser(double Stake = 1) : Sizer
{
    public override double SizeFor(Strategy strategy, Feed feed, Side side) =>
        strategy.PositionOf(feed).IsOpen ? 2 * Stake : Stake;

    public override string ToString() => $"{Units(Stake)}, twice that to turn around";
}

/// <summary>A percentage of the cash when flat, the whole position otherwise.</summary>
/// <param name="WholeUnits">Cut fractions off.</param>
public sealed record PercentSizer(double Percent = 20, bool WholeUnits = false) : Sizer
{
    /// <summary>All the cash.</summary>
    public static PercentSizer AllIn { get; } = new(100);

    public override double SizeFor(Strategy strategy, Feed feed, Side side)
    {
        var position = strategy.PositionOf(feed);
        var size = position.IsOpen ? position.Size : strategy.Broker.Cash / feed.Close[0] * (Percent / 100);
        return WholeUnits ? Math.Truncate(size) : size;
    }

    public override string ToString() => $"{Percent} % of the cash{(WholeUnits ? " in whole units" : "")}";
}

/// <summary>The same part of the account for every feed; fractions of units are bought.</summary>
/// <param name="Percent">Of the account, over all feeds; what is missing to 100 pays for commission and gaps at the open.</param>
public sealed record EqualShares(double Percent = 95) : Sizer
{
    public override double SizeFor(Strategy strategy, Feed feed, Side side)
    {
        var broker = strategy.Broker;
        return broker.Value * (Percent / 100) / strategy.Feeds.Count / broker.Commission(feed).CostOf(1, feed.Close[0]);
    }

    public override string ToString() => $"{Percent} % of the account in equal shares";
}
