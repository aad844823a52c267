namespace Bifrost.Engine.Statistics;

/// <summary>Whether one thing rises with another, however bent the way.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Spearman's ρ (1904): the correlation of the ranks, equal values sharing the mean of theirs. Pairs of which one is NaN are left out;
    /// NaN where fewer than two are left or one side does not vary.
    /// </summary>
    public static double Spearman(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException($"{left.Length} values cannot be paired with {right.Length}.", nameof(right));
        List<double> keptLeft = [], keptRight = [];
        for (var i = 0; i < left.Length; i++)
        {
            if (double.IsNaN(left[i]) || double.IsNaN(right[i])) continue;
            keptLeft.Add(left[i]);
            keptRight.Add(right[i]);
        }

        var (ranksLeft, ranksRight) = (Ranks(keptLeft), Ranks(keptRight));
        var spread = Math.Sqrt(Moments.Covariance(ranksLeft, ranksLeft) * Moments.Covariance(ranksRight, ranksRight));
        return spread > 0 ? Math.Clamp(Moments.Covariance(ranksLeft, ranksRight) / spread, -1, 1) : double.NaN;
    }

    /// <summary>From 1, the lowest.</summary>
    static double[] Ranks(List<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(i => values[i])];
        var ranks = new double[values.Count];
        for (int first = 0, next; first < order.Length; first = next)
        {
            next = first + 1;
            while (next < order.Length && values[order[next]] == values[order[first]]) next++;
            for (var k = first; k < next; k++) ranks[order[k]] = (first + 1 + next) / 2.0;
        }

        return ranks;
    }
}
