using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>How much of the variance of scores the means of groups of them explain.</summary>
sealed class ExplainedVariance
{
    readonly double[] _strays;
    readonly double _total;

    public ExplainedVariance(double[] scores)
    {
        var mean = Moments.Mean(scores);
        _strays = Array.ConvertAll(scores, score => score - mean);
        _total = ExactSum.OfProducts(_strays, _strays);
    }

    /// <summary>
    /// ε²: the sum of squares between the groups less what it would be by chance, of the whole; not below 0. NaN where scores do not vary.
    /// Where there are as many groups as scores, nothing tells chance apart and all counts as explained.
    /// </summary>
    public double Share(AxisParts parts)
    {
        if (!(_total > 0)) return double.NaN;
        var (sums, counts) = (new double[parts.Count], new int[parts.Count]);
        for (var i = 0; i < _strays.Length; i++)
        {
            sums[parts.PartOf[i]] += _strays[i];
            counts[parts.PartOf[i]]++;
        }

        var (between, groups) = (0d, 0);
        for (var part = 0; part < sums.Length; part++)
        {
            if (counts[part] == 0) continue;
            between += sums[part] * sums[part] / counts[part];
            groups++;
        }

        var free = _strays.Length - groups;
        var chance = free > 0 ? (groups - 1) * (_total - between) / free : 0;
        return Math.Clamp((between - chance) / _total, 0, 1);
    }
}
