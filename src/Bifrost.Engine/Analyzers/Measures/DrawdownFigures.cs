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
        var figures = new DrawdownFigures(0, 0, 0, -1, -1);
        var (peak, peakAt, lowest, below) = (start, -1, double.PositiveInfinity, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (value >= peak)
            {
                if (below > 0) figures = figures.Deeper(values[..i], peak, peakAt, lowest, below);
                (peak, peakAt, lowest, below) = (value, i, double.PositiveInfinity, 0);
            }
            else if (!double.IsNaN(value))
            {
                below++;
                if (value < lowest) lowest = value;
            }
        }

        return below > 0 ? figures.Deeper(values, peak, peakAt, lowest, below) : figures;
    }

    /// <summary>With the decline from a peak: its lowest value is its deepest, so that one division is enough.</summary>
    DrawdownFigures Deeper(ReadOnlySpan<double> values, double peak, int peakAt, double lowest, int below)
    {
        var depth = (peak - lowest) / peak;
        var figures = this with { Money = Math.Max(Money, peak - lowest), Bars = Math.Max(Bars, below) };
        return depth > Depth ? figures with { Depth = depth, Peak = peakAt, Trough = FirstAt(values, peak, peakAt, depth) } : figures;
    }

    /// <summary>Values that differ in their last bits may be as deep.</summary>
    static int FirstAt(ReadOnlySpan<double> values, double peak, int peakAt, double depth)
    {
        var i = peakAt + 1;
        while (!((peak - values[i]) / peak == depth)) i++;
        return i;
    }
}
