using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Sources: pivots above, pivots below, high, low. Times, when given, count the lookback in days.</summary>
readonly record struct StrongestBandFormula(double Width, int MinStrength, int Lookback, long[]? Times, bool OfTop) : IFormula
{
    const int RangeBars = 300;

    public double At(in Inputs x, int i)
    {
        var pivots = new List<double>();
        var oldest = Oldest(i, x.Start);
        Collect(x.A[oldest..(i + 1)], pivots);
        Collect(x.B[oldest..(i + 1)], pivots);

        var reach = Times is null ? Width / 100 * Range(x, i) : Width;
        var (strongest, band) = (Math.Max(1, MinStrength) - 1, double.NaN);
        foreach (var pivot in pivots)
        {
            var (strength, edge) = Band(pivots, pivot, reach);
            if (strength > strongest) (strongest, band) = (strength, edge);
        }

        return band;
    }

    static void Collect(ReadOnlySpan<double> values, List<double> pivots)
    {
        foreach (var value in values)
        {
            if (!double.IsNaN(value)) pivots.Add(value);
        }
    }

    int Oldest(int i, int start)
    {
        if (Times is null) return Math.Max(start, i - Lookback + 1);
        var oldest = i;
        while (oldest > start && Times[i] - Times[oldest - 1] <= Lookback * UtcTime.Day) oldest--;
        return oldest;
    }

    (int Strength, double Edge) Band(List<double> pivots, double first, double reach)
    {
        var (strength, edge) = (0, first);
        foreach (var pivot in pivots)
        {
            if (!(Math.Abs(pivot - first) <= reach)) continue;
            strength++;
            edge = OfTop ? Math.Max(edge, pivot) : Math.Min(edge, pivot);
        }

        return (strength, edge);
    }

    static double Range(in Inputs x, int i)
    {
        var (highest, lowest) = (x.C[i], x.D[i]);
        for (var k = Math.Max(0, i - RangeBars + 1); k < i; k++)
            (highest, lowest) = (Math.Max(highest, x.C[k]), Math.Min(lowest, x.D[k]));
        return highest - lowest;
    }
}
