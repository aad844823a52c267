namespace Bifrost.Engine.Sweep;

/// <summary>Into which part of an axis each trial falls.</summary>
/// <param name="Count">How many parts there are.</param>
/// <param name="PartOf">By trial.</param>
sealed record AxisParts(int Count, int[] PartOf)
{
    /// <summary>The most parts of an axis by itself, and of one that is crossed with another.</summary>
    public const int AloneMax = 24;
    public const int PairedMax = 12;

    /// <summary>Each value a part; of more values than allowed, neighbours together so that parts have about as many trials.</summary>
    public static AxisParts Of(IReadOnlyList<double[]> sets, int axis, int most)
    {
        double[] values = [.. sets.Select(set => set[axis])];
        double[] distinct = [.. values.Distinct().Order()];
        if (distinct.Length <= most) return new(distinct.Length, [.. values.Select(value => Array.BinarySearch(distinct, value))]);

        var sorted = values.Order().ToArray();
        double[] ends = [.. Enumerable.Range(1, most - 1).Select(part => sorted[(int)((long)part * sorted.Length / most)]).Distinct()];
        return new(ends.Length + 1, [.. values.Select(value => PartBelow(ends, value))]);
    }

    /// <summary>Every part of one axis with every part of another.</summary>
    public AxisParts With(AxisParts other)
    {
        var together = new int[PartOf.Length];
        for (var i = 0; i < together.Length; i++) together[i] = PartOf[i] * other.Count + other.PartOf[i];
        return new(Count * other.Count, together);
    }

    /// <summary>An end belongs to the part above it.</summary>
    static int PartBelow(double[] ends, double value)
    {
        var found = Array.BinarySearch(ends, value);
        return found >= 0 ? found + 1 : ~found;
    }
}
