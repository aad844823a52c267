using Bifrost.Engine.Statistics;
using Bifrost.Engine.Trust;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Trust;

public class TrialTests
{
    static readonly ReceiptInput[] Inputs =
        [new("engine", "1"), new("strategy", "s"), new("parameter.b", "2"), new("parameter.a", "1"), new("options.broker.cash", "5")];

    [Fact]
    public void Moments_of_parts_are_those_of_the_whole() => Check.QuickThrowOnFailure(Prop.ForAll<NormalFloat[], byte>((values, cut) =>
    {
        double[] ratios = [.. values.Select(value => Math.IEEERemainder(value.Get, 10))];
        var middle = ratios.Length == 0 ? 0 : cut % ratios.Length;

        var whole = TrialMoments.Of(ratios[..middle]).Merge(TrialMoments.Of(ratios[middle..]));

        Assert.Equal(ratios.Length, whole.Count);
        if (ratios.Length < 2) return whole.Variance == 0;
        var deviation = Moments.Deviation(ratios, isSample: true);
        return Math.Abs(whole.Mean - Moments.Mean(ratios)) < 1e-9 && Math.Abs(whole.Variance - (deviation * deviation)) < 1e-9;
    }));

    [Fact]
    public void Runs_without_a_ratio_do_not_move_the_moments() =>
        Assert.Equal(TrialMoments.Of([1, 2]), TrialMoments.Of([1, double.NaN, 2, double.PositiveInfinity]));

    [Fact]
    public void A_single_trial_is_not_deflated()
    {
        var sample = new SharpeSample(0.1, 0, 3, 500);

        Assert.Equal(SharpeInference.Probabilistic(sample), new TrialCount(1, 1, TrialMoments.Of([0.1])).Deflated(sample));
    }

    [Fact]
    public void More_trials_deflate_more_and_effective_ones_less()
    {
        var (sample, ratios) = (new SharpeSample(0.1, 0, 3, 500), TrialMoments.Of([0, 0.05, 0.1]));
        var (few, many) = (new TrialCount(3, 2, ratios), new TrialCount(100, 2, ratios));

        Assert.True(many.Deflated(sample) < few.Deflated(sample));
        Assert.True(many.DeflatedByEffective(sample) > many.Deflated(sample));
    }

    [Fact]
    public void A_key_is_the_same_whatever_the_engines_version_and_the_order_of_parameters()
    {
        var key = KeyOf(Inputs);

        Assert.Equal(key, KeyOf([Inputs[0] with { Value = "2" }, .. Inputs[1..]]));
        Assert.Equal(key, KeyOf([Inputs[0], Inputs[1], Inputs[3], Inputs[2], Inputs[4]]));
        Assert.Equal(key, new TrialKeys(Inputs).Of([new("a", "1"), new("b", "2")]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_key_changes_with_every_other_input(int input) =>
        Assert.NotEqual(KeyOf(Inputs), KeyOf([.. Inputs[..input], Inputs[input] with { Value = "other" }, .. Inputs[(input + 1)..]]));

    static long KeyOf(ReceiptInput[] inputs)
    {
        var table = ReceiptTable.Of(0, (_, _) => { });
        return TrialKeys.Of(Receipt.Of(inputs, new ReceiptOutputs(table, table, table, 0, 0)));
    }
}
