using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class SweepTrustTests
{
    static readonly BarSeries Noise = new SyntheticMarket(new SyntheticSymbol("NOISE") { Drift = 0, Shock = 0, DailyVolume = 1e6 })
    {
        Seed = 5, Days = 1500,
    }.ToSeries()[0];

    static readonly ParameterSpace Space =
        new([ParameterAxis.Whole("fast", 2, 30), ParameterAxis.Whole("slow", 10, 120, 10)], "fast < slow");

    [Fact]
    public void The_best_of_a_search_over_noise_is_not_believed()
    {
        var (result, target) = Sweep(Noise);
        var sample = SweepSample.Of(result, target)!;
        var trust = SweepTrust.Of(sample, SweepTrust.CountOf(result, sample, 252));

        Assert.Equal(result.Tried, trust.Trials.Trials);
        Assert.InRange(trust.Trials.Effective, 2, result.Tried / 2);
        Assert.True(trust.Deflated < 0.95 && trust.Deflated <= trust.Probabilistic, $"{trust}");
        Assert.True(trust.DeflatedByEffective >= trust.Deflated);
        Assert.InRange(trust.SuperiorAbility!.Consistent, 0.05, 1);
    }

    [Fact]
    public void The_sample_begins_with_the_best_and_is_spread_over_the_rows()
    {
        var (result, target) = Sweep(Noise);
        var sample = SweepSample.Of(result, target, size: 40)!;

        Assert.Equal(40, sample.Returns.Count);
        Assert.Equal(target.NewWorker().Returns(result.Best[0].Trial.Candidate), sample.Returns[0]);
        var sharpe = SharpeSample.Of(sample.Returns[0]).Sharpe * Math.Sqrt(252);
        Assert.Equal(result.Best[0].Figures[SweepMetrics.IndexOf("sharpe")], sharpe, 1e-12);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var (result, target) = Sweep(Noise);
        var sample = SweepSample.Of(result, target, size: 60)!;
        var count = SweepTrust.CountOf(result, sample, 252);
        var other = SweepSample.Of(result with { Plan = result.Plan with { Threads = 4 } }, target, size: 60)!;

        var (alone, together) = (SweepTrust.Of(sample, count), SweepTrust.Of(other, count, threads: 4));

        Assert.Equal(alone.Overfitting!.Logits, together.Overfitting!.Logits);
        Assert.Equal(alone.SuperiorAbility, together.SuperiorAbility);
        Assert.Equal(alone.Best, together.Best);
    }

    [Fact]
    public void A_sweep_without_an_eligible_set_has_nothing_to_weigh()
    {
        var target = Target(Noise);
        var plan = new SweepPlan(Space, new GridSearch(Space), [SweepObjective.Parse("sharpe")])
        {
            Requirements = Formula.Conditions("trades > 1000000", SweepMetrics.Names),
        };

        Assert.Null(SweepSample.Of(new SweepRun(plan, target).Run(), target));
    }

    static (SweepResult, ISweepTarget) Sweep(BarSeries series)
    {
        var target = Target(series);
        return (new SweepRun(new(Space, new GridSearch(Space), [SweepObjective.Parse("sharpe")]), target).Run(), target);
    }

    static EventTarget Target(BarSeries series) => new(
        [new(series)],
        values => new SmaCross { Fast = (int)values[0], Slow = (int)values[1], Sizer = new FixedSize(10) },
        new() { Broker = new() { Cash = 10_000, Commission = CommissionScheme.Percentage(0.001) } });
}
