namespace Bifrost.Engine.Trust;

/// <summary>
/// Mean and variance of many trials' Sharpe ratios, which can be put together from parts (Chan, Golub and LeVeque 1983): what the
/// deflated ratio needs to know of them.
/// </summary>
/// <param name="Count">Trials that have a ratio.</param>
/// <param name="Squares">The sum of the squared distances from the mean.</param>
public readonly record struct TrialMoments(long Count, double Mean, double Squares)
{
    /// <summary>The sample variance (n − 1); 0 of fewer than two.</summary>
    public double Variance => Count < 2 ? 0 : Squares / (Count - 1);

    /// <summary>A ratio that is no finite number, as that of a run without trades, is passed over.</summary>
    public TrialMoments Add(double ratio) => double.IsFinite(ratio) ? Merge(new(1, ratio, 0)) : this;

    public TrialMoments Merge(TrialMoments other)
    {
        if (other.Count == 0) return this;
        if (Count == 0) return other;
        var (count, distance) = (Count + other.Count, other.Mean - Mean);
        return new(
            count,
            Mean + (distance * other.Count / count),
            Squares + other.Squares + (distance * distance * Count * other.Count / count));
    }

    public static TrialMoments Of(IEnumerable<double> ratios) =>
        ratios.Aggregate(default(TrialMoments), (moments, ratio) => moments.Add(ratio));
}
