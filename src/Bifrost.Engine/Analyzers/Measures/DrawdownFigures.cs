namespace Bifrost.Engine.Analyzers;

/// <summary>How far, and for how long, a value stayed below its highest so far.</summary>
/// <param name="Depth">The deepest fall, as a fraction of the peak it fell from: 0.2 is 20 %. 0 without one.</param>
/// <param name="Money">The largest fall in money; of another peak than <paramref name="Depth"/> when the account grew in between.</param>
/// <param name="Bars">The most bars in a row below a peak, as the reference engine's max.len; not always the deepest fall.</param>
/// <param name="Peak">The index of the peak of the deepest fall; -1 for the starting value.</param>
/// <param name="Trough">The index of its lowest value; -1 without a fall.</param>
public readonly record struct DrawdownFigures(double Depth, double Money, int Bars, int Peak, int Trough)
{
    /// <param name="values">The value of the account at the end of each bar; those that are NaN are passed over.</param>
    /// <param name="start">Its value before the first bar: the first peak.</param>
    public static DrawdownFigures Of(ReadOnlySpan<double> values, double start)
    {
        var (depth, money, longest, deepestPeak, trough) = (0d, 0d, 0, -1, -1);
        var (peak, peakAt, below) = (start, -1, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i])) continue;
            if (values[i] >= peak)
            {
                (peak, peakAt, below) = (values[i], i, 0);
                continue;
            }

            var fall = peak - values[i];
            longest = Math.Max(longest, ++below);
            money = Math.Max(money, fall);
            if (fall / peak > depth) (depth, deepestPeak, trough) = (fall / peak, peakAt, i);
        }

        return new(depth, money, longest, deepestPeak, trough);
    }
}
