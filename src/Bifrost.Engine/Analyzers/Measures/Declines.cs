namespace Bifrost.Engine.Analyzers;

/// <summary>A fall from a high until that high is reached again.</summary>
/// <param name="Depth">Its lowest point as a fraction of the high: 0.2 is 20 % below it.</param>
/// <param name="Peak">The index of the high; -1 for the starting value.</param>
/// <param name="Trough">The index of the lowest value.</param>
/// <param name="Recovery">The index of the first value at the high again; null where the values end below it.</param>
public readonly record struct Decline(double Depth, int Peak, int Trough, int? Recovery);

/// <summary>Falls from a high, at every bar and as a table; <see cref="DrawdownFigures"/> sums them up.</summary>
public static class Declines
{
    /// <summary>Each value over the highest so far, less 1: 0 at a high, below 0 otherwise, NaN where the value is.</summary>
    /// <param name="start">The value before the first: the first high.</param>
    public static double[] Curve(ReadOnlySpan<double> values, double start)
    {
        var (curve, high) = (new double[values.Length], start);
        for (var i = 0; i < curve.Length; i++)
        {
            if (values[i] > high) high = values[i];
            curve[i] = Growth.Simple(high, values[i]);
        }

        return curve;
    }

    /// <summary>The deepest falls, deepest first; of equal ones the earlier first.</summary>
    /// <param name="curve">As <see cref="Curve"/> gives it.</param>
    public static IReadOnlyList<Decline> Deepest(ReadOnlySpan<double> curve, int count)
    {
        List<Decline> found = [];
        var (peak, trough) = (-1, -1);
        for (var i = 0; i <= curve.Length; i++)
        {
            if (i < curve.Length && !(curve[i] >= 0))
            {
                if (curve[i] < 0 && (trough < 0 || curve[i] < curve[trough])) trough = i;
                continue;
            }

            if (trough >= 0) found.Add(new(-curve[trough], peak, trough, i < curve.Length ? i : null));
            (peak, trough) = (i, -1);
        }

        return [.. found.OrderByDescending(decline => decline.Depth).Take(count)];
    }
}
