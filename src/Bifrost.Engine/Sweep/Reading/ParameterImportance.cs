namespace Bifrost.Engine.Sweep;

/// <summary>How much of what a sweep found depends on one parameter.</summary>
/// <param name="Axis">The parameter.</param>
/// <param name="Main">The share of the variance of the scores that it explains alone, from 0 to 1.</param>
/// <param name="Total">The same with what it explains together with each one other parameter.</param>
public sealed record ParameterImportance(ParameterAxis Axis, double Main, double Total)
{
    /// <summary>
    /// Which parameters matter: a functional analysis of variance (Sobol 1993; Hutter, Hoos and Leyton-Brown, An Efficient Approach for
    /// Assessing Hyperparameter Importance, 2014) over the trials themselves. An axis is cut into its values, or parts with equally many
    /// trials; what the means of the parts vary is explained, less what chance alone would explain (Kelley's ε², 1935). Effects of three
    /// and more parameters at once are in nobody's share.
    /// </summary>
    /// <param name="sets">Of all trials, in the order of the axes.</param>
    /// <param name="scores">One for each; those that are not finite are left out.</param>
    /// <returns>In the order of the axes; NaN where the scores do not vary or are too few.</returns>
    public static IReadOnlyList<ParameterImportance> Of(ParameterSpace space, IReadOnlyList<double[]> sets, ReadOnlySpan<double> scores)
    {
        if (sets.Count != scores.Length)
            throw new ArgumentException($"{sets.Count} sets cannot have {scores.Length} scores.", nameof(scores));
        List<double[]> keptSets = [];
        List<double> keptScores = [];
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsFinite(scores[i])) continue;
            keptSets.Add(sets[i]);
            keptScores.Add(scores[i]);
        }

        return Shares(space, keptSets, [.. keptScores]);
    }

    static ParameterImportance[] Shares(ParameterSpace space, List<double[]> sets, double[] scores)
    {
        var variance = new ExplainedVariance(scores);
        AxisParts[] alone = [.. space.Axes.Select((_, axis) => AxisParts.Of(sets, axis, AxisParts.AloneMax))];
        AxisParts[] paired = [.. space.Axes.Select((_, axis) => AxisParts.Of(sets, axis, AxisParts.PairedMax))];
        double[] main = [.. alone.Select(variance.Share)];
        double[] coarse = [.. paired.Select(variance.Share)];
        var total = (double[])main.Clone();
        for (var i = 0; i < total.Length; i++)
        {
            for (var j = 0; j < total.Length; j++)
                if (i != j) total[i] += Math.Max(0, variance.Share(paired[i].With(paired[j])) - coarse[i] - coarse[j]);
        }

        return [.. space.Axes.Select((axis, i) => new ParameterImportance(axis, main[i], Math.Min(total[i], 1)))];
    }
}
