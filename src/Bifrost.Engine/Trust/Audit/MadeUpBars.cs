using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Bars that could have been: each has the shape of a real bar of the same series, drawn with replacement, every second one upside down,
/// joined to the close of the bar before. Mean, extremes and end of the real series are lost; gaps, ranges and times stay its own.
/// </summary>
static class MadeUpBars
{
    /// <summary>The first bars as they are, and others after them.</summary>
    /// <param name="kept">At least 1.</param>
    /// <param name="source">Where the shapes come from.</param>
    public static Bars After(Bars bars, int kept, Bars source, SeededNumbers numbers)
    {
        int[] shapes = [.. Enumerable.Range(1, Math.Max(0, source.Count - 1)).Where(bar => HasShape(source, bar))];
        if (shapes.Length == 0 || kept >= bars.Count) return bars;

        // Prices that touch zero (spreads, some futures) have differences and no ratios.
        var isRatio = !source.Low.ContainsAnyInRange(double.NegativeInfinity, 0);
        var made = new BarsBuilder(bars.Count);
        for (var i = 0; i < kept; i++) made.Add(bars[i]);
        for (var i = kept; i < bars.Count; i++)
        {
            var shape = shapes[numbers.Below(shapes.Length)];
            var isMirrored = numbers.Below(2) == 1;
            var joined = Join(made[^1].Close, source[shape], source.Close[shape - 1], isMirrored, isRatio);
            made.Add(joined with { Time = bars.Time[i] });
        }

        return made.ToBars();
    }

    static bool HasShape(Bars bars, int bar) =>
        double.IsFinite(bars.Close[bar - 1]) && double.IsFinite(bars.Open[bar]) && double.IsFinite(bars.High[bar])
        && double.IsFinite(bars.Low[bar]) && double.IsFinite(bars.Close[bar]);

    /// <summary>One rule for all four prices, which grows with the price, so that the high stays the high.</summary>
    static Bar Join(double last, in Bar shape, double before, bool isMirrored, bool isRatio)
    {
        double Price(double price) => (isRatio, isMirrored) switch
        {
            (true, false) => last * (price / before),
            (true, true) => last * (before / price),
            (false, false) => last + (price - before),
            (false, true) => last + (before - price),
        };
        var (high, low) = isMirrored ? (shape.Low, shape.High) : (shape.High, shape.Low);
        return shape with { Open = Price(shape.Open), High = Price(high), Low = Price(low), Close = Price(shape.Close) };
    }
}
