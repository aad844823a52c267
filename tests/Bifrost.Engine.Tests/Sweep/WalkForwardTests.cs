using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Tests.Sweep;

public class WalkForwardTests
{
    static readonly BarSeries Series = SampleMarkets.Daily.ToSeries()[1];
    static readonly ParameterSpace Space = new([ParameterAxis.Whole("fast", 3, 15, 3), ParameterAxis.Whole("slow", 20, 60, 20)]);
    static readonly BacktestOptions Options = new() { Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) } };

    [Fact]
    public void Each_test_is_the_set_that_was_best_in_training_and_nothing_else()
    {
        var result = Run(new(500, 250));

        Assert.Equal(9, result.Folds.Count);
        foreach (var fold in result.Folds)
        {
            var (train, test) = (StretchOf(fold.Window.Train), StretchOf(fold.Window.Test));
            var best = new SweepRun(Plan(), Target(train)).Run().Best[0];
            var alone = new double[SweepMetrics.All.Count];
            Target(test).NewWorker().Run(best.Trial.Candidate, SweepDetail.Summary, alone);

            Assert.Equal(best.Id, fold.Best!.Id);
            Assert.Equal(best.Figures, fold.Best.Figures);
            Assert.Equal(alone, fold.TestFigures);
        }
    }

    [Fact]
    public void Returns_of_a_test_compound_to_its_total_return()
    {
        foreach (var fold in Run(new(500, 200)).Folds)
        {
            Assert.Equal(fold.Window.Test.Length, fold.TestReturns.Length);
            var growth = fold.TestReturns.Aggregate(1d, (value, earned) => value * (1 + earned));
            Assert.Equal(1 + fold.TestFigures[SweepMetrics.IndexOf("total_return")], growth, 1e-12);
        }
    }

    // The future is no part of a fold: with the bars after a test gone, everything before is as it was.
    [Fact]
    public void A_fold_does_not_know_what_comes_after_it()
    {
        var whole = Run(new(500, 250));
        var cut = Run(new(500, 250), Series with { Bars = Series.Bars.Slice(0, 1250) });

        Assert.Equal(3, cut.Folds.Count);
        foreach (var (fold, other) in cut.Folds.Zip(whole.Folds))
        {
            Assert.Equal(other.Best!.Id, fold.Best!.Id);
            Assert.Equal(other.TestReturns, fold.TestReturns);
        }
    }

    [Fact]
    public void The_tests_are_stitched_into_one_history()
    {
        var result = Run(new(500, 250));

        Assert.Equal(Series.Bars.Count - 500, result.Equity.Length);
        var product = result.Folds.Aggregate(1d, (value, fold) => value * (1 + fold.TestFigures[SweepMetrics.IndexOf("total_return")]));
        Assert.Equal(product, result.Equity[^1], 1e-9);
        Assert.Equal(Math.Pow(product, 252d / result.Equity.Length) - 1, result.TestAnnual, 1e-9);
        Assert.Equal(result.TestAnnual / result.TrainAnnual, result.Efficiency, 1e-12);
    }

    [Fact]
    public void Without_an_eligible_set_nothing_is_traded()
    {
        var plan = Plan() with { Requirements = Formula.Conditions("trades > 1000", SweepMetrics.Names) };
        SweepPlan Fresh() => plan with { Search = new GridSearch(Space) };
        var result = new WalkForwardRun(Fresh, new(500, 500), Schedule.Of(new FeedPlan(Series)), Target).Run();

        Assert.All(result.Folds, fold => Assert.Null(fold.Best));
        Assert.All(result.TestReturns, earned => Assert.Equal(0, earned));
        Assert.True(double.IsNaN(result.Efficiency));
    }

    static WalkForwardResult Run(WalkForwardPlan windows, BarSeries? series = null) =>
        new WalkForwardRun(Plan, windows, Schedule.Of(new FeedPlan(series ?? Series)), Target).Run();

    static SweepPlan Plan() => new(Space, new GridSearch(Space), [SweepObjective.Parse("total_return")]);

    static Stretch StretchOf(BarRange range) => new(Series.Bars.Times[range.Start], Series.Bars.Times[range.End - 1]);

    static EventTarget Target(Stretch stretch) => new(
        [stretch.Of(new FeedPlan(Series))],
        values => new SmaCross { Fast = (int)values[0], Slow = (int)values[1], Sizer = new FixedSize(500) },
        stretch.Of(Options));
}
