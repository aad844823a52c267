namespace Bifrost.Engine.Statistics;

/// <summary>Values that a share of a sample lies below.</summary>
public static class Quantile
{
    /// <summary>
    /// The value that <paramref name="fraction"/> of the values lie below, by linear interpolation between the two nearest: type 7 of
    /// Hyndman and Fan (1996), which numpy, pandas and Excel use. NaN of nothing and where a value is NaN.
    /// </summary>
    /// <param name="fraction">From 0, the lowest value, to 1, the highest.</param>
    public static double Of(ReadOnlySpan<double> values, double fraction)
    {
        if (fraction is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A fraction is from 0 to 1.");
        var sorted = values.ToArray();
        Array.Sort(sorted);
        if (sorted.Length == 0 || double.IsNaN(sorted[0])) return double.NaN;

        var place = fraction * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
