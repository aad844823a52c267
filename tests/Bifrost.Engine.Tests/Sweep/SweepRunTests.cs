using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Tests.Sweep;

public class SweepRunTests
{
    static readonly BarSeries Series = SampleMarkets.Daily.ToSeries()[1];
    static readonly BacktestOptions Options = new() { Broker = new() { Cash = 100_000, Commission = CommissionScheme.Percentage(0.001) } };
    static readonly ParameterSpace Space = new([ParameterAxis.Whole("fast", 2, 20), ParameterAxis.Whole("slow", 10, 60, 5)], "fast < slow");

    [Fact]
    public void Every_allowed_set_is_run_as_it_would_be_alone()
    {
        var result = new SweepRun(Plan(), Target()).Run();

        Assert.Equal(Enumerable.Range(2, 19).Sum(fast => Enumerable.Range(0, 11).Count(i => fast < 10 + (5 * i))), result.Tried);
        foreach (var row in result.Rows.Where(row => row.Id % 37 == 0))
        {
            var alone = RunSummary.Of(new Backtest(Series, Cross(row.Values), Options).Run());
            Assert.Equal(SweepMetrics.All.Select(metric => metric.Of(alone)), row.Figures);
        }
    }

    [Fact]
    public void The_best_come_first_and_meet_the_requirements()
    {
        var result = new SweepRun(Plan() with { Requirements = Formula.Conditions("trades >= 30", SweepMetrics.Names) }, Target()).Run();

        var scores = result.Best.Select(row => row.Trial.Score).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        var (sharpe, trades) = (SweepMetrics.IndexOf("sharpe"), SweepMetrics.IndexOf("trades"));
        Assert.Equal(result.Rows.Where(row => row.Figures[trades] >= 30).Max(row => row.Figures[sharpe]), scores[0]);
        Assert.All(result.Best, row => Assert.True(row.IsEligible));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var alone = new SweepRun(Plan(), Target()).Run();
        var together = new SweepRun(Plan() with { Threads = 4 }, Target()).Run();

        AssertSame(alone, together);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_sweep_that_was_killed_goes_on_where_it_was(int rows)
    {
        var whole = new Journal();
        var first = new SweepRun(Plan(), Target(), whole).Run();
        var partial = new Journal();
        partial.Append([.. whole.Rows.Take(rows)]);

        var second = new SweepRun(Plan(), Target(), partial).Run();

        Assert.Equal(rows, second.Resumed);
        AssertSame(first, second);
        Assert.Equal(whole.Rows.Select(row => row.Id), partial.Rows.Select(row => row.Id));
    }

    [Fact]
    public void A_strategy_that_throws_costs_its_own_set_alone()
    {
        var target = new EventTarget([new(Series)], values => values[0] == 7 ? new Broken() : Cross(values), Options);

        var result = new SweepRun(Plan(), target).Run();

        Assert.Equal(11, result.Failed);
        Assert.Contains("fast=7", result.FirstFailure, StringComparison.Ordinal);
        Assert.Contains("out of luck", result.FirstFailure, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Best, row => row.Values[0] == 7);
    }

    [Fact]
    public void Figures_that_need_no_equity_are_those_of_the_summary()
    {
        var cheap = new SweepRun(Plan("total_return") with { Detail = SweepDetail.Value }, Target()).Run();
        var whole = new SweepRun(Plan("total_return"), Target()).Run();

        foreach (var (row, other) in cheap.Rows.Zip(whole.Rows))
            for (var i = 0; i < SweepMetrics.All.Count; i++)
                Assert.Equal(SweepMetrics.All[i].IsCheap ? other.Figures[i] : double.NaN, row.Figures[i]);
    }

    [Fact]
    public void Of_very_many_rows_some_are_held()
    {
        var result = new SweepRun(Plan() with { Rows = 20 }, Target()).Run();

        Assert.InRange(result.Rows.Count, 10, 20);
        Assert.Equal(20, result.Best.Count);
        Assert.Equal(result.Rows.Count, (result.Tried + result.Step - 1) / result.Step);
    }

    [Fact]
    public void A_search_that_begins_with_less_data_is_given_less()
    {
        var space = new ParameterSpace([ParameterAxis.Whole("fast", 5, 6), ParameterAxis.Whole("slow", 20, 20)]);
        var worker = Target().NewWorker();
        var (part, figures) = (new double[SweepMetrics.All.Count], new double[SweepMetrics.All.Count]);

        worker.Run(new(0, [5, 20], Share: 0.5), SweepDetail.Summary, part);
        var half = new Backtest(Series with { Bars = Series.Bars.Slice(0, Series.Bars.Count / 2) }, Cross([5, 20]), Options).Run();
        SweepMetrics.Read(RunSummary.Of(half), figures);

        Assert.Equal(figures, part);
        Assert.Equal(2, space.Size);
    }

    static SweepPlan Plan(string objective = "sharpe") => new(Space, new GridSearch(Space), [SweepObjective.Parse(objective)]);

    static EventTarget Target() => new([new(Series)], Cross, Options);

    static SmaCross Cross(double[] values) => new() { Fast = (int)values[0], Slow = (int)values[1], Sizer = new FixedSize(100) };

    static void AssertSame(SweepResult expected, SweepResult actual)
    {
        Assert.Equal(expected.Tried, actual.Tried);
        Assert.Equal(expected.Best.Select(row => row.Id), actual.Best.Select(row => row.Id));
        Assert.Equal(expected.Rows.Select(row => row.Id), actual.Rows.Select(row => row.Id));
        foreach (var (row, other) in expected.Rows.Zip(actual.Rows)) Assert.Equal(row.Figures, other.Figures);
    }

    sealed class Broken : Strategy
    {
        protected internal override void Next() => throw new InvalidOperationException("out of luck");
    }

    sealed class Journal : ISweepJournal
    {
        public List<SweepRow> Rows { get; } = [];

        public IEnumerable<SweepRow> Read() => [.. Rows];

        public void Append(IReadOnlyList<SweepRow> rows) => Rows.AddRange(rows);
    }
}
