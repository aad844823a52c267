using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Scanning;

/// <summary>Returns of two series between the points in time at which both have a bar.</summary>
static class CommonReturns
{
    const int Most = 60;
    const int Fewest = 20;

    /// <summary>Pearson's correlation of the last 60 common returns up to a point; NaN where there are fewer than 20.</summary>
    public static double Correlation(TradedSeries left, TradedSeries right, int point)
    {
        Span<double> lefts = stackalloc double[Most + 1];
        Span<double> rights = stackalloc double[Most + 1];
        var count = CommonCloses(left, right, point, lefts, rights);
        if (count <= Fewest) return double.NaN;

        var (x, y) = (Returns(lefts[..count]), Returns(rights[..count]));
        var scale = Moments.Deviation(x, isSample: true) * Moments.Deviation(y, isSample: true);
        return scale > 0 ? Moments.Covariance(x, y) / scale : double.NaN;
    }

    /// <summary>Fills both with closes of common points, newest first; returns their number.</summary>
    static int CommonCloses(TradedSeries left, TradedSeries right, int point, Span<double> lefts, Span<double> rights)
    {
        var (i, j, count) = (LastAt(left, point), LastAt(right, point), 0);
        while (i >= 0 && j >= 0 && count < lefts.Length)
        {
            var order = left.Points[i].CompareTo(right.Points[j]);
            if (order == 0) (lefts[count], rights[count++]) = (left.Bars.Close[i], right.Bars.Close[j]);
            if (order >= 0) i--;
            if (order <= 0) j--;
        }

        return count;
    }

    static int LastAt(TradedSeries series, int point)
    {
        var at = Array.BinarySearch(series.Points, point);
        return at >= 0 ? at : ~at - 1;
    }

    static double[] Returns(ReadOnlySpan<double> newestFirst)
    {
        var returns = new double[newestFirst.Length - 1];
        for (var i = 0; i < returns.Length; i++) returns[i] = (newestFirst[i] / newestFirst[i + 1]) - 1;
        return returns;
    }
}
