using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class SuperiorPredictiveAbilityTests
{
    // A test that holds its level rejects noise about as often as it says: 60 markets at 20 %.
    [Fact]
    public void Noise_is_rejected_as_often_as_the_level_says()
    {
        var tests = Enumerable.Range(0, 60).Select(seed => SuperiorPredictiveAbility.Test(
            BacktestOverfittingTests.Noise(8, 200, (ulong)seed), seed: 1, resamples: 200, meanBlock: 1)).ToList();

        Assert.InRange(tests.Count(test => test.Consistent < 0.2), 4, 22);
        Assert.InRange(tests.Count(test => test.RealityCheck < 0.2), 4, 22);
    }

    [Fact]
    public void A_true_edge_is_found()
    {
        var trials = BacktestOverfittingTests.Noise(20, 500, seed: 2);
        for (var i = 0; i < 500; i++) trials[4][i] += 0.25;

        var test = SuperiorPredictiveAbility.Test(trials);

        Assert.InRange(test.Consistent, 0, 0.01);
        Assert.InRange(test.RealityCheck, 0, 0.01);
    }

    // White's check is spoiled by trials that are far worse and wilder; Hansen's is not (Hansen 2005, section 3).
    [Fact]
    public void Poor_trials_do_not_hide_a_good_one_from_Hansen()
    {
        var trials = BacktestOverfittingTests.Noise(40, 400, seed: 4);
        for (var i = 0; i < 400; i++) trials[0][i] = (0.1 * trials[0][i]) + 0.015;
        for (var trial = 1; trial < 40; trial++)
            for (var i = 0; i < 400; i++) trials[trial][i] = (4 * trials[trial][i]) - 1;

        var test = SuperiorPredictiveAbility.Test(trials, resamples: 400);

        Assert.InRange(test.Consistent, 0, 0.05);
        Assert.InRange(test.RealityCheck, 0.5, 1);
    }

    [Fact]
    public void The_bounds_lie_on_both_sides()
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            var test = SuperiorPredictiveAbility.Test(BacktestOverfittingTests.Noise(10, 120, seed), seed, resamples: 100);

            Assert.True(test.Lower <= test.Consistent && test.Consistent <= test.Upper, $"{seed}: {test}");
        }
    }

    [Fact]
    public void Threads_do_not_change_the_result_and_seeds_do()
    {
        var trials = BacktestOverfittingTests.Noise(10, 150, seed: 6);
        var alone = SuperiorPredictiveAbility.Test(trials, seed: 5, resamples: 300);

        Assert.Equal(alone, SuperiorPredictiveAbility.Test(trials, seed: 5, resamples: 300, threads: 4));
        Assert.NotEqual(alone, SuperiorPredictiveAbility.Test(trials, seed: 6, resamples: 300));
    }

    [Fact]
    public void A_trial_that_is_the_benchmark_beats_nothing() =>
        Assert.Equal(new(1, 1, 1, 1), SuperiorPredictiveAbility.Test([new double[50]]));
}
