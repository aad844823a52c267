using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Trials grouped by how their returns go together, for ten thousand runs that are nearly one are not ten thousand tries. Groups are
/// joined, the closest first, while the mean correlation between them (average linkage) is not below a threshold.
/// </summary>
public sealed class TrialClusters
{
    /// <summary>Trials whose clusters correlate less than this are tries of their own: 0.7 is half of the variance shared.</summary>
    public const double UsualThreshold = 0.7;

    /// <summary>Of more trials than these, as many are taken at equal distances.</summary>
    public const int MostTrials = 500;

    TrialClusters(IReadOnlyList<int[]> members) => Members = members;

    /// <summary>The clusters by their first trial, and in each the numbers of its trials, ascending.</summary>
    public IReadOnlyList<int[]> Members { get; }

    /// <summary>How many tries the trials come to.</summary>
    public int Count => Members.Count;

    /// <param name="returns">Of each trial, all of the same periods. One that does not vary correlates with nothing.</param>
    public static TrialClusters Of(IReadOnlyList<double[]> returns, double threshold = UsualThreshold)
    {
        var step = Math.Max(1, (returns.Count + MostTrials - 1) / MostTrials);
        int[] taken = [.. Enumerable.Range(0, returns.Count).Where(trial => trial % step == 0)];
        var closeness = Correlations([.. taken.Select(trial => Standardized(returns[trial]))]);
        return new([.. Joined(closeness, threshold).Select(group => group.Select(place => taken[place]).ToArray())]);
    }

    /// <summary>
    /// The variance between clusters of the mean of a figure (the Sharpe ratio, say) within each: what
    /// <see cref="SharpeInference.ExpectedMaximum"/> asks for beside <see cref="Count"/>. 0 of one cluster.
    /// </summary>
    public double VarianceOf(IReadOnlyList<double> figures)
    {
        if (Count < 2) return 0;
        double[] means = [.. Members.Select(members => Moments.Mean([.. members.Select(trial => figures[trial])]))];
        var deviation = Moments.Deviation(means, isSample: true);
        return deviation * deviation;
    }

    static List<List<int>> Joined(double[][] closeness, double threshold)
    {
        List<List<int>> groups = [.. Enumerable.Range(0, closeness.Length).Select(place => new List<int> { place })];
        while (Closest(closeness, groups, threshold) is { } pair)
        {
            Average(closeness, groups, pair.Left, pair.Right);
            groups[pair.Left].AddRange(groups[pair.Right]);
            groups[pair.Right] = [];
        }

        foreach (var group in groups) group.Sort();
        return [.. groups.Where(group => group.Count > 0)];
    }

    static (int Left, int Right)? Closest(double[][] closeness, List<List<int>> groups, double threshold)
    {
        ((int, int)? pair, var best) = (null, threshold);
        for (var left = 0; left < groups.Count; left++)
        {
            if (groups[left].Count == 0) continue;
            for (var right = left + 1; right < groups.Count; right++)
            {
                if (groups[right].Count == 0 || closeness[left][right] < best) continue;
                // The first of equals, so that the order of the pairs decides.
                if (pair is not null && closeness[left][right] == best) continue;
                (pair, best) = ((left, right), closeness[left][right]);
            }
        }

        return pair;
    }

    static void Average(double[][] closeness, List<List<int>> groups, int left, int right)
    {
        var (leftSize, rightSize) = (groups[left].Count, groups[right].Count);
        for (var other = 0; other < groups.Count; other++)
        {
            var mean = ((leftSize * closeness[left][other]) + (rightSize * closeness[right][other])) / (leftSize + rightSize);
            closeness[left][other] = closeness[other][left] = mean;
        }
    }

    static double[][] Correlations(double[][] standardized)
    {
        var closeness = new double[standardized.Length][];
        for (var left = 0; left < closeness.Length; left++) closeness[left] = new double[closeness.Length];
        for (var left = 0; left < closeness.Length; left++)
            for (var right = left + 1; right < closeness.Length; right++)
                closeness[left][right] = closeness[right][left] = Product(standardized[left], standardized[right]);
        return closeness;
    }

    static double Product(double[] left, double[] right)
    {
        var sum = 0d;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        return sum;
    }

    /// <summary>Mean 0 and length 1, so that products are correlations; zeros where nothing varies.</summary>
    static double[] Standardized(double[] returns)
    {
        var mean = Moments.Mean(returns);
        var length = Moments.Deviation(returns, mean) * Math.Sqrt(returns.Length);
        return [.. returns.Select(value => length > 0 ? (value - mean) / length : 0)];
    }
}
