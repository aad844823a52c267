using Bifrost.Engine.Data;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Host.Tests.Report;

using Bars = Engine.Data.Bars;

/// <summary>
/// A run from a Monday to a Saturday, hence √365. Expected numbers were computed with Python's statistics module from the formulas
/// that the report prints beside them.
/// </summary>
public class FigureTests
{
    static readonly long Start = UtcTime.From(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    static readonly double[] Values = [1000, 1010, 1005, 1030, 1020, 1060];

    static readonly RunModel Run = ReportPainter.Paint([Facts(Values)], []).Runs[0];

    [Theory]
    [InlineData("Final value", 1060)]
    [InlineData("Total return", 0.06)]
    [InlineData("Volatility", 0.3611535673)]
    [InlineData("Sharpe ratio", 10.010841846)]
    [InlineData("Sortino ratio", 42.53474401)]
    [InlineData("Max drawdown", -0.00970874)]
    [InlineData("Best session", 0.03921569)]
    [InlineData("Worst session", -0.00970874)]
    [InlineData("Rising sessions", 0.5)]
    public void Returns_are_told_as_their_convention_says(string label, double expected) =>
        Assert.Equal(1, Figure(Run, label).Value / expected, 4);

    [Theory]
    [InlineData("Trades", 3)]
    [InlineData("Win rate", 2 / 3.0)]
    [InlineData("Profit factor", 4)]
    [InlineData("Mean per trade", 10)]
    [InlineData("Mean win", 20)]
    [InlineData("Mean loss", -10)]
    [InlineData("Best trade", 30)]
    [InlineData("Worst trade", -10)]
    [InlineData("Mean bars held", 2)]
    [InlineData("Commission", 4)]
    public void Trades_are_told_net_of_commission(string label, double expected) =>
        Assert.Equal(expected, Figure(Run, label).Value, 12);

    [Fact]
    public void What_cannot_be_computed_is_not_a_number()
    {
        var run = ReportPainter.Paint([Facts([1000]) with { Trades = [] }], []).Runs[0];

        Assert.All(
            ["CAGR", "Sharpe ratio", "Win rate", "Profit factor"], label => Assert.Equal(double.NaN, Figure(run, label).Value));
    }

    [Fact]
    public void A_trade_that_nets_nothing_is_won()
    {
        var run = ReportPainter.Paint([Facts(Values) with { Trades = [Trade(0), Trade(-10)] }], []).Runs[0];

        Assert.Equal((0.5, "1 won, 1 lost"), (Figure(run, "Win rate").Value, Figure(run, "Win rate").Detail));
    }

    [Fact]
    public void Annual_growth_of_a_run_of_days_is_a_dash() =>
        Assert.Equal(double.NaN, Figure(Run, "CAGR").Value);

    [Fact]
    public void Every_figure_says_how_it_is_computed() =>
        Assert.All(Run.Statistics.SelectMany(group => group.Figures), figure => Assert.EndsWith(".", figure.Convention.TrimEnd('0')));

    static Figure Figure(RunModel run, string label) =>
        run.Statistics.SelectMany(group => group.Figures).First(figure => figure.Label == label);

    static RunFacts Facts(double[] values) => new()
    {
        Name = "six days",
        StartCash = 1000,
        Times = [.. Enumerable.Range(0, values.Length).Select(day => Start + day * UtcTime.Day)],
        Value = values,
        Cash = values,
        Feeds = [new("A", Bars.Of(), [])],
        Trades = [Trade(10), Trade(30), Trade(-10), Trade(5) with { Exit = null }],
    };

    static TradeFacts Trade(double profit) => new(0, 1, Start, 100, Start + UtcTime.Day, 110, 100, profit, 1, 2);
}
