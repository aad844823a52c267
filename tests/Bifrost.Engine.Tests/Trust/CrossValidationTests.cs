using Bifrost.Engine.Statistics;
using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class CrossValidationTests
{
    [Fact]
    public void What_is_chosen_among_noise_brings_nothing()
    {
        double[] means = [.. Enumerable.Range(0, 20).Select(seed =>
            CrossValidation.Of(BacktestOverfittingTests.Noise(30, 600, (ulong)seed), CrossValidation.UsualFolds(600)).Mean)];

        Assert.Equal(0, Moments.Mean(means), 0.03);
    }

    [Fact]
    public void A_true_edge_is_chosen_every_time_and_every_path_is_its_own_history()
    {
        var sets = BacktestOverfittingTests.Noise(20, 600, seed: 1);
        for (var i = 0; i < 600; i++) sets[7][i] += 0.6;

        var validation = CrossValidation.Of(sets, CrossValidation.UsualFolds(600));

        Assert.Equal((5, 15), (validation.Paths.Count, validation.Splits));
        var own = SharpeSample.Of(sets[7]).Sharpe;
        Assert.All(validation.Paths, path => Assert.Equal(own, path, 1e-12));
    }

    // Two groups, one tested: what is good in one half is chosen there and loses in the other.
    [Fact]
    public void What_shines_in_one_half_alone_loses()
    {
        double[] first = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 1 + (i % 2) : -1 - (i % 2))];
        double[] second = [.. first.Select(value => -value)];

        var validation = CrossValidation.Of([first, second], new CombinatorialFolds(2, 1));

        var only = Assert.Single(validation.Paths);
        Assert.True(only < -2, $"{only}");
    }

    [Fact]
    public void Too_few_sessions_are_refused() => Assert.Throws<ValidationPlanException>(
        () => CrossValidation.Of([new double[4]], CrossValidation.UsualFolds(4)));
}
