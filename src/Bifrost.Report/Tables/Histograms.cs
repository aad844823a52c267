using Bifrost.Engine.Statistics;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Counts of values in classes of equal, round width.</summary>
static class Histograms
{
    const int MostClasses = 41;

    /// <summary>Covers the first to the ninety-ninth percentile of the finite values; null when there are fewer than three.</summary>
    public static Histogram? Of(string name, FigureUnit unit, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length < 3) return null;
        double low = sorted[sorted.Length / 100], high = sorted[^(1 + sorted.Length / 100)];
        double width = RoundWidth((high - low) / Math.Min(MostClasses - 2, 4 + Math.Sqrt(sorted.Length) * 1.2), unit);
        double from = Math.Floor(low / width) * width;
        var counts = new int[Math.Max(1, (int)Math.Floor((high - from) / width) + 1)];
        foreach (double value in sorted) counts[Math.Clamp((int)Math.Floor((value - from) / width), 0, counts.Length - 1)]++;
        return new(name, unit, from, width, counts, Moments.Mean(sorted), Quantile.Of(sorted, 0.5));
    }

    // 1, 2, 2.5 or 5 times a power of ten; whole for what is counted.
    static double RoundWidth(double least, FigureUnit unit)
    {
        if (!(least > 0)) return unit == FigureUnit.Percent ? 0.01 : 1;
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double width = power * ((least / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 });
        return unit is FigureUnit.Count or FigureUnit.Days ? Math.Max(1, width) : width;
    }
}
