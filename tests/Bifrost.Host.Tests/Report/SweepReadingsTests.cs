using Bifrost.Engine.Sweep;
using Bifrost.Report;
using Bifrost.Report.Model;

namespace Bifrost.Host.Tests.Report;

public class SweepReadingsTests
{
    static readonly ParameterSpace Pair = new([ParameterAxis.Whole("fast", 1, 5), ParameterAxis.Whole("slow", 1, 5)]);

    [Fact]
    public void A_peak_is_told_from_a_plateau()
    {
        var peak = Readings((fast, slow) => fast == 3 && slow == 3 ? 2 : 0.2)!.Plateau!;
        var plateau = Readings((fast, slow) => 2 - (0.01 * (Math.Abs(fast - 3) + Math.Abs(slow - 3))))!.Plateau!;

        Assert.Equal(("fast=3 slow=3", 2, 4, 0.2), (peak.Best, peak.Own, peak.Neighbours, Math.Round(peak.Mean, 9)));
        Assert.Equal(0.1, peak.Kept, 9);
        Assert.Equal(1.99 / 2, plateau.Kept, 9);
    }

    [Fact]
    public void Of_what_is_sought_low_neighbours_keep_less_when_they_have_more()
    {
        var plateau = Readings((fast, slow) => fast == 3 && slow == 3 ? 0.1 : 0.4, "max_drawdown")!.Plateau!;

        Assert.Equal((0.1, 0.4), (plateau.Own, Math.Round(plateau.Mean, 9)));
        Assert.Equal(0.25, plateau.Kept, 9);
    }

    [Fact]
    public void The_steadiest_set_need_not_be_the_best()
    {
        var plateau = Readings((fast, slow) => fast == 5 && slow == 5 ? 3 : 2 - Math.Abs(fast - 2) - Math.Abs(slow - 2))!.Plateau!;

        Assert.Equal(("fast=5 slow=5", "fast=2 slow=2"), (plateau.Best, plateau.Steadiest));
    }

    [Fact]
    public void A_best_value_at_an_end_of_its_range_is_a_warning_and_an_open_question()
    {
        var model = Paint((fast, slow) => fast - Math.Abs(slow - 3), "sharpe");

        Assert.Equal("The best has fast=5, at the upper end of fast=1..5:1: better may lie beyond.", Assert.Single(model.Readings!.Edges));
        var check = model.Verdict!.Checks.Single(each => each.Question == "Does it lie inside of what was tried?");
        Assert.Equal(CheckState.Open, check.State);
    }

    [Fact]
    public void The_parameter_that_moves_the_objective_comes_first()
    {
        var importance = Readings((_, slow) => slow)!.Importance;

        Assert.Equal(["slow", "fast"], importance.Select(row => row.Name));
        Assert.Equal(1, importance[0].Main, 9);
        Assert.Equal(0, importance[1].Total, 9);
    }

    [Fact]
    public void Sets_drawn_by_chance_have_no_plateau()
    {
        var space = new ParameterSpace([ParameterAxis.Continuous("x", 0.1, 0.9), ParameterAxis.Continuous("y", 0.1, 0.9)]);
        var rows = Enumerable.Range(0, 9).Select(place =>
            SampleSweeps.Row(place, [0.1 + (place * 0.07), 0.9 - (place * place * 0.011)], place));

        var model = SweepPainter.Paint(SampleSweeps.Of(space, [.. rows]), null, SampleSweeps.Facts);

        Assert.Null(model.Readings!.Plateau);
        Assert.DoesNotContain(model.Metrics, metric => metric.Name == "neighbourhood");
    }

    [Fact]
    public void Tests_of_a_walk_forward_stand_one_after_the_other()
    {
        var walk = SampleSweeps.WalkForward;

        var model = SweepPainter.Paint(walk, SampleSweeps.Facts);

        var table = model.WalkForward!;
        var growth = PackedColumns.Unpack(table.Growth);
        Assert.Equal(walk.Folds.Count, table.Folds.Count);
        Assert.Equal(walk.TestReturns.Length, growth.Length);
        Assert.Equal(walk.Equity[^1] - 1, growth[^1], 4);
        var times = PackedColumns.Unpack(table.Times);
        Assert.All(table.Folds, fold => Assert.Equal(fold.TestFrom, times[fold.Start]));
        Assert.All(table.Folds, fold => Assert.True(fold.TrainFrom < fold.TrainTo && fold.TrainTo < fold.TestFrom));
        var (last, best) = (table.Folds[^1], walk.Folds[^1].Best!);
        Assert.Equal((walk.Plan.Space.Show(best.Values), best.Trial.Score), (last.Set, last.InSample));
        Assert.NotNull(model.Verdict);
    }

    static ReadingsModel? Readings(Func<double, double, double> score, string objective = "sharpe") => Paint(score, objective).Readings;

    static SweepModel Paint(Func<double, double, double> score, string objective)
    {
        var values = new double[2];
        var sought = SweepObjective.Parse(objective);
        List<SweepRow> rows = [];
        for (var place = 0; place < Pair.Size; place++)
        {
            Pair.SetAt(place, values);
            var row = SampleSweeps.Row(place, [.. values], 0, (objective, score(values[0], values[1])));
            rows.Add(row with { Trial = row.Trial with { Scores = [sought.ScoreOf(row.Figures)] } });
        }

        return SweepPainter.Paint(SampleSweeps.Of(Pair, rows, objective), SampleSweeps.Trust, SampleSweeps.Facts);
    }
}
