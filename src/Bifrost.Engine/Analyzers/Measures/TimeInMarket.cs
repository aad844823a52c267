using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Analyzers;

/// <summary>How much of a run was spent in the market.</summary>
public static class TimeInMarket
{
    /// <summary>The share of cycles at whose end a position was open, from 0 to 1; NaN without cycles.</summary>
    /// <param name="fills">In the order in which they were booked.</param>
    /// <param name="first">The cycle that the share is measured from; nothing is held before it.</param>
    public static double Of(IReadOnlyList<Fill> fills, int cycles, int first = 0)
    {
        var held = new HashSet<int>();
        var (exposed, since) = (0, 0);
        foreach (var fill in fills)
        {
            if (held.Count > 0) exposed += fill.Cycle - since;
            since = fill.Cycle;
            if (fill.PositionSize == 0) held.Remove(fill.Feed);
            else held.Add(fill.Feed);
        }

        if (held.Count > 0) exposed += cycles - since;
        return (double)exposed / (cycles - first);
    }
}
