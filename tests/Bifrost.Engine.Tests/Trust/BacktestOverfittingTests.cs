using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class BacktestOverfittingTests
{
    [Fact]
    public void Choosing_among_noise_means_nothing()
    {
        double[] probabilities = [.. Enumerable.Range(0, 12).Select(seed =>
            BacktestOverfitting.Estimate(Noise(40, 640, (ulong)seed), blocks: 10).Probability)];

        Assert.Equal(0.5, Moments.Mean(probabilities), 0.12);
    }

    [Fact]
    public void A_true_edge_is_found_again()
    {
        var trials = Noise(40, 640, seed: 3);
        for (var i = 0; i < trials[17].Length; i++) trials[17][i] += 0.35;

        var estimate = BacktestOverfitting.Estimate(trials, blocks: 10);

        Assert.InRange(estimate.Probability, 0, 0.01);
        Assert.InRange(estimate.ProbabilityOfLoss, 0, 0.01);
    }

    // Two trials that are good in one half each: whichever is chosen, the other half belongs to the other.
    [Fact]
    public void What_shines_in_one_half_alone_is_always_overfitted()
    {
        double[] first = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 1 + (i % 2) : -1 - (i % 2))];
        double[] second = [.. first.Select(value => -value)];

        var estimate = BacktestOverfitting.Estimate([first, second], blocks: 2);

        Assert.Equal(2, estimate.Logits.Length);
        Assert.Equal(1, estimate.Probability);
        Assert.Equal(1, estimate.ProbabilityOfLoss);
        // Rank 1 of 2: ω = 1/3.
        Assert.Equal(Math.Log(0.5), estimate.Logits[0], 1e-15);
    }

    [Fact]
    public void There_are_as_many_splits_as_ways_to_take_half()
    {
        var estimate = BacktestOverfitting.Estimate(Noise(3, 64, seed: 1));

        Assert.Equal(12_870, estimate.Logits.Length);
    }

    [Fact]
    public void Ratios_are_those_of_the_returns_themselves()
    {
        var trials = Noise(1, 80, seed: 5);
        double[] still = new double[80];

        var estimate = BacktestOverfitting.Estimate([trials[0], still], blocks: 2);

        var (early, late) = (SharpeSample.Of(trials[0].AsSpan()[..40]).Sharpe, SharpeSample.Of(trials[0].AsSpan()[40..]).Sharpe);
        Assert.Equal(Math.Max(early, 0), estimate.InSample[0], 1e-12);
        Assert.Equal(Math.Max(late, 0), estimate.InSample[1], 1e-12);
        Assert.Equal(early > 0 ? late : 0, estimate.OutOfSample[0], 1e-12);
    }

    [Fact]
    public void Threads_do_not_change_the_result()
    {
        var trials = Noise(25, 320, seed: 9);
        var (alone, together) = (BacktestOverfitting.Estimate(trials), BacktestOverfitting.Estimate(trials, threads: 4));

        Assert.Equal(alone.Logits, together.Logits);
        Assert.Equal(alone.OutOfSample, together.OutOfSample);
    }

    [Theory]
    [InlineData(1, 100, 4, "1 trials")]
    [InlineData(2, 7, 4, "7 periods are too few for 4 blocks")]
    [InlineData(2, 100, 5, "even number")]
    [InlineData(2, 100, 22, "even number from 2 to 20")]
    public void What_cannot_be_estimated_is_refused(int trials, int periods, int blocks, string reason)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => BacktestOverfitting.Estimate(Noise(trials, periods, 1), blocks));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    internal static double[][] Noise(int trials, int periods, ulong seed) =>
        [.. Enumerable.Range(0, trials).Select(trial =>
        {
            var numbers = new SeededNumbers(seed, (ulong)trial);
            return Enumerable.Range(0, periods).Select(_ => numbers.Normal()).ToArray();
        })];
}
