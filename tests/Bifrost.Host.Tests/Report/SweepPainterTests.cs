using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Host.Tests.Report;

public class SweepPainterTests
{
    static readonly ParameterSpace Pair = new([ParameterAxis.Whole("fast", 1, 4), ParameterAxis.Whole("slow", 10, 20)]);

    [Fact]
    public void Every_set_is_there_with_its_parameters_and_figures()
    {
        var (result, model) = (SampleSweeps.Crossing, SampleSweeps.Model());

        Assert.Equal(result.Rows.Select(row => (double)row.Id), PackedColumns.Unpack(model.Sets.Id));
        Assert.Equal(result.Rows.Select(row => row.Values[1]), PackedColumns.Unpack(model.Axes[1].Values));
        foreach (var metric in model.Metrics.Where(metric => metric.Name != "neighbourhood"))
        {
            var place = SweepMetrics.IndexOf(metric.Name);
            var (told, largest) = (PackedColumns.Unpack(metric.Values), result.Rows.Max(row => Math.Abs(row.Figures[place])));
            foreach (var (row, value) in result.Rows.Zip(told))
                Assert.Equal(row.Figures[place], value, tolerance: Math.Max(1e-5 * largest, 0.005));
        }
    }

    [Fact]
    public void The_objective_comes_first_and_no_metric_twice()
    {
        var metrics = SampleSweeps.Model().Metrics.Select(metric => metric.Name).ToList();

        Assert.Equal(["sharpe", "neighbourhood"], metrics.Take(2));
        Assert.Equal(SweepMetrics.All.Select(metric => metric.Name).Append("neighbourhood").Order(), metrics.Order());
    }

    [Fact]
    public void Every_metric_has_a_unit() =>
        Assert.All(SweepMetrics.All, metric => Assert.True(Enum.IsDefined(SweepMetricUnits.Of(metric))));

    [Fact]
    public void The_first_rank_is_the_best_set()
    {
        var sets = SampleSweeps.Model().Sets;
        var ranked = PackedColumns.Unpack(sets.Rank).Zip(PackedColumns.Unpack(sets.Id))
            .OrderBy(pair => pair.First).Select(pair => (long)pair.Second);

        Assert.Equal(SampleSweeps.Crossing.Best.Select(row => row.Id), ranked.Take(SampleSweeps.Crossing.Best.Count));
    }

    [Fact]
    public void Only_sets_that_were_run_again_are_marked_as_verified()
    {
        var sets = SampleSweeps.Model().Sets;

        var marked = PackedColumns.Unpack(sets.Verified).Zip(PackedColumns.Unpack(sets.Id))
            .Where(pair => pair.First == 1).Select(pair => (long)pair.Second);
        Assert.Equal(SampleSweeps.Crossing.Best.Take(5).Select(row => row.Id).Order(), marked);
    }

    [Fact]
    public void A_set_on_a_part_of_the_data_is_left_out()
    {
        var whole = SampleSweeps.Row(1, [2, 12], 1);
        var part = new SweepRow(new(new(0, [1, 10], Share: 0.5), [9]), whole.Figures);

        var model = SweepPainter.Paint(SampleSweeps.Of(Pair, [part, whole]), null, SampleSweeps.Facts);

        Assert.Equal([1.0], PackedColumns.Unpack(model.Sets.Id));
        Assert.Equal(2, model.Sets.Tried);
    }

    [Fact]
    public void A_set_whose_strategy_failed_says_so()
    {
        var failed = SampleSweeps.Row(0, [1, 10], double.NaN) with { Failure = "fast=1: out of luck" };

        var model = SweepPainter.Paint(SampleSweeps.Of(Pair, [failed, SampleSweeps.Row(1, [2, 12], 1)]), null, SampleSweeps.Facts);

        Assert.Equal([double.NaN, 0], PackedColumns.Unpack(model.Sets.Broken));
        Assert.Contains(model.Warnings, warning => warning.Contains("fast=1: out of luck", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_very_many_sets_some_are_on_the_page_and_the_best_among_them()
    {
        var result = SampleSweeps.Noise(150, 150);

        var model = SweepPainter.Paint(result, null, SampleSweeps.Facts);

        var ids = PackedColumns.Unpack(model.Sets.Id);
        Assert.InRange(ids.Length, 5_000, 10_020);
        Assert.All(result.Best, row => Assert.Contains(row.Id, ids));
        Assert.Contains(model.Warnings, warning => warning.Contains("22,500 sets are on this page", StringComparison.Ordinal));
    }

    [Fact]
    public void Sets_that_no_other_beats_in_every_objective_are_its_front()
    {
        var rows = new[] { (2.0, 0.3), (1.0, 0.1), (1.0, 0.2) }.Index().Select(each =>
            SampleSweeps.Row(each.Index, [1 + each.Index, 10], 0, ("sharpe", each.Item.Item1), ("max_drawdown", each.Item.Item2)));
        var scored = rows.Select(row => row with
        {
            Trial = row.Trial with
            {
                Scores = [row.Figures[SweepMetrics.IndexOf("sharpe")], -row.Figures[SweepMetrics.IndexOf("max_drawdown")]],
            },
        });

        var model = SweepPainter.Paint(SampleSweeps.Of(Pair, [.. scored], "sharpe", "max_drawdown"), null, SampleSweeps.Facts);

        Assert.Equal([1.0, 1, 0], PackedColumns.Unpack(model.Sets.Front));
        Assert.Equal(2, model.Objectives);
        Assert.False(model.Metrics[1].HigherBetter);
    }

    [Fact]
    public void A_formula_is_a_metric_of_its_own()
    {
        var row = SampleSweeps.Row(0, [1, 10], 0, ("annual_return", 0.3), ("max_drawdown", 0.2));

        var model = SweepPainter.Paint(SampleSweeps.Of(Pair, [row], "annual_return / max_drawdown"), null, SampleSweeps.Facts);

        Assert.Equal("annual_return / max_drawdown", model.Metrics[0].Label);
        Assert.Equal([1.5], PackedColumns.Unpack(model.Metrics[0].Values));
    }

    [Fact]
    public void Choices_and_flags_bring_their_texts_and_logs_are_known()
    {
        var space = new ParameterSpace(
        [
            ParameterAxis.Choice("average", "sma", "ema"), ParameterAxis.Flag("stops", true, false),
            ParameterAxis.Continuous("cost", 1e-4, 1e-1, isLog: true), ParameterAxis.Continuous("share", 0.1, 0.9),
        ]);

        var axes = SweepPainter.Paint(SampleSweeps.Of(space, [SampleSweeps.Row(0, [1, 0, 0.01, 0.5], 1)]), null, SampleSweeps.Facts).Axes;

        Assert.Equal(["sma", "ema"], axes[0].Texts);
        Assert.Equal(["false", "true"], axes[1].Texts);
        Assert.Equal([false, false, true, false], axes.Select(axis => axis.Logarithmic));
    }

    [Fact]
    public void What_the_sets_share_is_named()
    {
        var space = new ParameterSpace([ParameterAxis.Whole("fast", 2, 9)]);
        var series = new BarSeries("SYN", SampleRuns.Bars(300, UtcTime.Day));
        var options = new BacktestOptions { Broker = new() { Cash = 5_000, Commission = CommissionScheme.Percentage(0.001) } };

        var facts = SweepSetup.Of("sma_cross", space, [series], new SmaCross { Slow = 44 }, options);

        Assert.StartsWith("1 day · 5 Jan 2015 – ", facts.Period, StringComparison.Ordinal);
        Assert.Equal(("slow", "44"), (Assert.Single(facts.Shared).Name, facts.Shared[0].Value));
        Assert.Equal("0.1 % of the money moved", facts.Setup.Single(note => note.Name == "Commission").Text);
        Assert.Equal(252, facts.SessionsPerYear);
        Assert.Equal(["Engine", "Data SYN"], facts.Versions.Select(note => note.Name));
    }

    [Fact]
    public void A_sweep_without_a_set_has_a_model()
    {
        var model = SweepPainter.Paint(SampleSweeps.Of(Pair, []), null, SampleSweeps.Facts);

        Assert.Equal(0, model.Sets.Id.Length);
        Assert.Null(model.Verdict);
        Assert.Contains(model.Warnings, warning => warning.StartsWith("No set came through", StringComparison.Ordinal));
    }
}
