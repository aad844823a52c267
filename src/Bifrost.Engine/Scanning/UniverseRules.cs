using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Scanning;

/// <summary>Rules over every instrument of a universe.</summary>
static class UniverseRules
{
    /// <returns>For each instrument and each rule a value a bar: of a condition 1, 0 or NaN where it is undefined.</returns>
    public static double[][][] Over(
        IReadOnlyList<BarSeries> universe, IReadOnlyList<CompiledRule> rules, IProgress<double>? progress, CancellationToken cancellation)
    {
        var columns = new double[universe.Count][][];
        var done = 0;
        Parallel.For(0, universe.Count, new() { CancellationToken = cancellation }, index =>
        {
            columns[index] = OverOne(universe[index], rules);
            progress?.Report((double)Interlocked.Increment(ref done) / universe.Count);
        });
        return columns;
    }

    static double[][] OverOne(BarSeries series, IReadOnlyList<CompiledRule> rules)
    {
        FeedPlan plan = new(series);
        FeedPlan[] plans = [plan, .. rules.SelectMany(rule => rule.Plans(plan).Skip(1)).DistinctBy(wide => wide.Resampling)];
        var feed = new FeedSet(Schedule.Of(plans), new())[0];
        return [.. rules.Select(rule => rule.Over(feed).Column.Values)];
    }
}
