using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class SharpeInferenceTests
{
    static readonly double Daily = Math.Sqrt(250);

    // Bailey and López de Prado, The Deflated Sharpe Ratio (2014), the worked example.
    [Fact]
    public void The_example_of_the_paper_on_the_deflated_ratio()
    {
        var sample = new SharpeSample(2.5 / Daily, Skewness: -3, Kurtosis: 10, Count: 1250);

        Assert.Equal(0.113172, SharpeInference.ExpectedMaximum(100, 0.5 / 250), 6);
        Assert.Equal(0.900397, SharpeInference.Deflated(sample, 100, 0.5 / 250), 6);
    }

    // The line of noise: what the best of N trials without skill shows after 250 days, by the year of 252.
    [Theory]
    [InlineData(10, 1.58)]
    [InlineData(100, 2.55)]
    [InlineData(1000, 3.27)]
    [InlineData(10_000, 3.88)]
    public void The_best_of_many_trials_without_skill(int trials, double annual) =>
        Assert.Equal(annual, SharpeInference.ExpectedMaximum(trials, 1d / 249) * Math.Sqrt(252), 2);

    [Fact]
    public void The_best_of_many_draws_is_as_high_as_expected()
    {
        var numbers = new SeededNumbers(1);
        var best = new double[4000];
        for (var i = 0; i < best.Length; i++)
        {
            best[i] = double.NegativeInfinity;
            for (var trial = 0; trial < 100; trial++) best[i] = Math.Max(best[i], numbers.Normal());
        }

        Assert.Equal(SharpeInference.ExpectedMaximum(100, 1), Moments.Mean(best), 0.03);
    }

    // Raw kurtosis: with the excess of it, as in several libraries, this would be 0.9898.
    [Theory]
    [InlineData(0.5, -1, 6, 36, 0.9860)]
    public void Kurtosis_is_raw(double sharpe, double skewness, double kurtosis, int count, double probability) =>
        Assert.Equal(probability, SharpeInference.Probabilistic(new(sharpe, skewness, kurtosis, count)), 4);

    [Fact]
    public void Returns_without_skew_or_fat_tails_have_the_textbook_error()
    {
        var sample = new SharpeSample(0.1, 0, 3, 101);

        Assert.Equal(NormalDistribution.Cdf(1 / Math.Sqrt(1.005)), SharpeInference.Probabilistic(sample), 1e-15);
    }

    [Fact]
    public void The_shortest_track_record_reaches_the_confidence_it_was_asked_for()
    {
        var sample = new SharpeSample(0.09, -0.7, 5.5, 500);
        var length = SharpeInference.MinimumTrackRecord(sample, benchmark: 0.02, confidence: 0.9);

        // Between whole numbers of periods the probability is read off the formula itself.
        var below = SharpeInference.Probabilistic(sample with { Count = (int)Math.Floor(length) }, 0.02);
        var above = SharpeInference.Probabilistic(sample with { Count = (int)Math.Ceiling(length) }, 0.02);
        Assert.InRange(0.9, below, above);
    }

    [Fact]
    public void No_track_record_is_long_enough_for_a_ratio_below_the_benchmark() =>
        Assert.Equal(double.PositiveInfinity, SharpeInference.MinimumTrackRecord(new(0.01, 0, 3, 100), benchmark: 0.02));

    [Fact]
    public void One_trial_is_not_deflated()
    {
        var sample = new SharpeSample(0.1, 0, 3, 252);

        Assert.Equal(SharpeInference.Probabilistic(sample), SharpeInference.Deflated(sample, 1, 0.3));
    }

    [Fact]
    public void A_sample_is_measured_on_its_returns()
    {
        var sample = SharpeSample.Of([0.01, -0.02, 0.03, 0.01]);

        // Mean 0.0075, squares of deviations sum 0.001275.
        Assert.Equal(0.0075 / Math.Sqrt(0.001275 / 3), sample.Sharpe, 1e-15);
        Assert.Equal(4, sample.Count);
    }

    [Fact]
    public void Returns_that_do_not_vary_have_no_probability() =>
        Assert.True(double.IsNaN(SharpeInference.Probabilistic(SharpeSample.Of([0.01, 0.01, 0.01]))));

    [Fact]
    public void Returns_that_do_not_follow_on_each_other_scale_by_the_root_of_time()
    {
        var numbers = new SeededNumbers(7);
        double[] returns = [.. Enumerable.Range(0, 20_000).Select(_ => numbers.Normal())];

        Assert.Equal(Math.Sqrt(12), SharpeInference.AnnualFactor(returns, 12), 0.15);
    }

    [Fact]
    public void Returns_that_carry_on_scale_by_less()
    {
        var numbers = new SeededNumbers(8);
        var last = 0d;
        double[] returns = [.. Enumerable.Range(0, 20_000).Select(_ => last = (0.5 * last) + numbers.Normal())];

        // η(q) = q / √(q + 2·Σ (q − k)·0.5^k) for q = 12.
        var sum = Enumerable.Range(1, 11).Sum(lag => (12 - lag) * Math.Pow(0.5, lag));
        Assert.Equal(12 / Math.Sqrt(12 + (2 * sum)), SharpeInference.AnnualFactor(returns, 12), 0.1);
    }
}
