using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class TrialClustersTests
{
    [Fact]
    public void Trials_that_have_nothing_in_common_are_each_a_try() =>
        Assert.Equal(30, TrialClusters.Of(BacktestOverfittingTests.Noise(30, 500, seed: 1)).Count);

    [Fact]
    public void Copies_are_one_try()
    {
        var trial = BacktestOverfittingTests.Noise(1, 100, seed: 1)[0];

        Assert.Equal(1, TrialClusters.Of([.. Enumerable.Repeat(trial, 20)]).Count);
    }

    [Fact]
    public void Three_themes_with_variations_are_three_tries()
    {
        var themes = BacktestOverfittingTests.Noise(3, 400, seed: 2);
        var noise = BacktestOverfittingTests.Noise(12, 400, seed: 3);
        double[][] trials = [.. noise.Select((own, trial) => own.Select((value, i) => themes[trial % 3][i] + (0.4 * value)).ToArray())];

        var clusters = TrialClusters.Of(trials);

        Assert.Equal([[0, 3, 6, 9], [1, 4, 7, 10], [2, 5, 8, 11]], clusters.Members);
    }

    [Fact]
    public void Only_what_differs_between_clusters_counts_as_variance()
    {
        var themes = BacktestOverfittingTests.Noise(2, 100, seed: 2);
        var clusters = TrialClusters.Of([themes[0], themes[1], themes[0], themes[1]]);

        // Means 2 and 5.
        Assert.Equal(4.5, clusters.VarianceOf([1, 4, 3, 6]), 1e-12);
    }

    [Fact]
    public void A_trial_that_does_not_vary_stands_alone()
    {
        var trial = BacktestOverfittingTests.Noise(1, 100, seed: 1)[0];

        Assert.Equal(3, TrialClusters.Of([trial, new double[100], new double[100]]).Count);
    }

    [Fact]
    public void Of_very_many_trials_some_are_taken()
    {
        var trials = BacktestOverfittingTests.Noise(1200, 60, seed: 4);

        Assert.InRange(TrialClusters.Of(trials).Count, 100, TrialClusters.MostTrials);
    }
}
