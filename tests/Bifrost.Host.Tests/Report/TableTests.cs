using Bifrost.Engine.Data;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Host.Tests.Report;

public class TableTests
{
    [Fact]
    public void A_histogram_counts_every_value_once()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => Math.Sin(i) / 10), double.NaN];

        var histogram = Histograms.Of("Returns", FigureUnit.Percent, values)!;

        Assert.Equal(1000, histogram.Counts.Sum());
        Assert.InRange(histogram.From, -0.12, -0.1);
        Assert.Null(Histograms.Of("Returns", FigureUnit.Percent, [1, 2]));
    }

    [Fact]
    public void Equal_values_fall_into_one_class() =>
        Assert.Equal([3], Histograms.Of("Bars", FigureUnit.Count, [5, 5, 5])!.Counts);

    [Fact]
    public void Rolling_figures_cover_half_a_year_of_sessions()
    {
        var rolling = Painted(SampleRuns.Daily(400)).Rolling!;

        Assert.Equal(126, rolling.Window);
        Assert.All([rolling.Times, rolling.Sharpe, rolling.Volatility, rolling.Beta!], column => Assert.Equal(400, column.Length));
        Assert.Null(Painted(SampleRuns.Daily(200)).Rolling);
    }

    [Fact]
    public void Tags_are_told_by_entry_by_exit_and_by_both()
    {
        var facts = SampleRuns.Daily();
        var run = Painted(facts);

        Assert.Equal(["Entry", "Exit", "Entry and exit"], run.Tags.Select(table => table.Name));
        Assert.Equal("cross up → cross down", Assert.Single(run.Tags[2].Rows).Tag);
        Assert.Equal(facts.Trades.Where(trade => trade.Closed).Sum(trade => trade.Profit), run.Tags[0].Rows.Sum(row => row.Profit), 6);
    }

    [Fact]
    public void Trades_without_tags_have_no_table() =>
        Assert.Empty(Painted(SampleRuns.Daily(300) with { Trades = [] }).Tags);

    [Fact]
    public void Crises_that_the_run_covers_are_told_beside_the_benchmark()
    {
        var crises = Painted(SampleRuns.Daily()).Crises;

        Assert.Equal("China and oil", crises[0].Name);
        Assert.All(crises.SelectMany(crisis => new[] { crisis.Return, crisis.Benchmark }), change => Assert.True(double.IsFinite(change)));
        Assert.All(crises, crisis => Assert.InRange(crisis.Drawdown, -1, 0));
    }

    [Fact]
    public void Every_convention_is_told_beside_ours()
    {
        var rows = Painted(SampleRuns.Daily()).Comparison;

        var growth = rows.Single(row => row.Label == "CAGR");
        Assert.Equal(growth.Backtrader, growth.QuantStats, 12);
        Assert.NotEqual(growth.Ours, growth.QuantStats);
        Assert.All(rows, row => Assert.EndsWith(".", row.Difference));
    }

    [Fact]
    public void Refused_orders_are_told_with_the_numbers_and_cut_where_there_are_too_many()
    {
        var refused = new RefusalFacts(0, 0, -5, "market", 10, "not enough cash when placed", 500, 10, "");

        var table = Painted(SampleRuns.Daily(40) with { Refusals = [.. Enumerable.Repeat(refused, 201)] }).Refusals;

        Assert.Equal((201, 200), (table.Total, table.Rows.Count));
        Assert.Equal(("SYN", 500, 10), (table.Rows[0].Feed, table.Rows[0].Needed, table.Rows[0].Available));
    }

    [Fact]
    public void A_fingerprint_tells_data_apart()
    {
        var bars = SampleRuns.Bars(50, UtcTime.Day);

        Assert.Equal(RunVersions.Fingerprint(bars), RunVersions.Fingerprint(SampleRuns.Bars(50, UtcTime.Day)));
        Assert.NotEqual(RunVersions.Fingerprint(bars), RunVersions.Fingerprint(SampleRuns.Bars(51, UtcTime.Day)));
    }

    static RunModel Painted(RunFacts facts) => ReportPainter.Paint([facts], []).Runs[0];
}
