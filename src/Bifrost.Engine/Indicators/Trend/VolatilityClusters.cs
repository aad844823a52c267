namespace Bifrost.Engine.Indicators;

/// <summary>
/// Sorts the ranges of a window into three clusters, high, medium and low, around centroids that start at fractions of
/// the way from its lowest to its highest; gives the centroid nearest to the newest range, or its number.
/// </summary>
readonly record struct ClusterFormula(
    int Period, double High, double Medium, double Low, bool UntilStable, bool OfCentroid) : IFormula
{
    const int RoundsMax = 1000;

    public double At(in Inputs x, int i)
    {
        var window = x.A.Slice(i - Period + 1, Period);
        var (lowest, highest) = Extremes(window);
        var spread = highest - lowest;
        Span<double> centroids = [lowest + spread * High, lowest + spread * Medium, lowest + spread * Low];
        for (var round = 0; round < RoundsMax; round++)
        {
            if (!Move(centroids, window) || !UntilStable) break;
        }

        var nearest = Nearest(centroids, x.A[i], out _);
        return OfCentroid ? centroids[nearest] : nearest;
    }

    /// <summary>Moves each centroid to the mean of the values nearest to it; whether one moved.</summary>
    bool Move(Span<double> centroids, ReadOnlySpan<double> window)
    {
        Span<double> sums = stackalloc double[3];
        Span<int> counts = stackalloc int[3];
        foreach (var value in window)
        {
            var nearest = Nearest(centroids, value, out var isTied);
            if (isTied && !UntilStable) continue;
            sums[nearest] += value;
            counts[nearest]++;
        }

        var moved = false;
        for (var k = 0; k < centroids.Length; k++)
        {
            var mean = counts[k] > 0 ? sums[k] / counts[k] : centroids[k];
            moved |= mean != centroids[k];
            centroids[k] = mean;
        }

        return moved;
    }

    /// <summary>The first of the nearest centroids.</summary>
    static int Nearest(ReadOnlySpan<double> centroids, double value, out bool isTied)
    {
        var (nearest, distance) = (0, Math.Abs(value - centroids[0]));
        isTied = false;
        for (var k = 1; k < centroids.Length; k++)
        {
            var other = Math.Abs(value - centroids[k]);
            if (other == distance) isTied = true;
            if (other < distance) (nearest, distance, isTied) = (k, other, false);
        }

        return nearest;
    }

    static (double Lowest, double Highest) Extremes(ReadOnlySpan<double> window)
    {
        var (lowest, highest) = (window[0], window[0]);
        foreach (var value in window)
        {
            if (value < lowest) lowest = value;
            if (value > highest) highest = value;
        }

        return (lowest, highest);
    }
}
