using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>Tables by time: declines, months, crises; reckoned by hand.</summary>
public class PeriodTableTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void The_deepest_decline_comes_first_with_its_peak_trough_and_recovery()
    {
        var curve = Declines.Curve([100, 90, 80, 100, 110, 99], 100);
        var declines = Declines.Deepest(curve, 5);
        Assert.Equal([0, -0.1, -0.2, 0, 0, -0.1], curve, (a, b) => Math.Abs(a - b) < Tolerance);
        Assert.Equal([(0, 2, 3), (4, 5, null)], declines.Select(decline => (decline.Peak, decline.Trough, decline.Recovery)));
        Assert.Equal([0.2, 0.1], declines.Select(decline => Math.Round(decline.Depth, 12)));
        Assert.Single(Declines.Deepest(curve, 1));
    }

    [Fact]
    public void A_loss_on_the_first_bar_is_a_decline_from_the_start()
    {
        var decline = Assert.Single(Declines.Deepest(Declines.Curve([90, 100], 100), 5));
        Assert.Equal((-1, 0, 1), (decline.Peak, decline.Trough, decline.Recovery));
    }

    [Fact]
    public void The_deepest_decline_is_the_drawdown_of_the_run()
    {
        double[] values = [.. Enumerable.Range(0, 300).Select(i => 100 + (i / 10.0) + (20 * Math.Sin(i / 7.0)))];
        var (figures, deepest) = (DrawdownFigures.Of(values, 100), Declines.Deepest(Declines.Curve(values, 100), 1)[0]);
        Assert.Equal(figures.Depth, deepest.Depth, Tolerance);
        Assert.Equal((figures.Peak, figures.Trough), (deepest.Peak, deepest.Trough));
    }

    [Fact]
    public void A_value_that_is_not_there_ends_no_decline()
    {
        Assert.Equal(new(0.1, 10, 2, Peak: 0, Trough: 1), DrawdownFigures.Of([100, 90, double.NaN, 95], 100));
        Assert.Equal(3, Assert.Single(Declines.Deepest(Declines.Curve([90, double.NaN, 95, 100], 100), 5)).Recovery);
    }

    [Fact]
    public void Months_and_years_end_where_the_calendar_turns()
    {
        DateTime[] days = [new(2024, 1, 30), new(2024, 1, 31), new(2024, 2, 1), new(2025, 3, 5)];
        var times = Array.ConvertAll(days, UtcTime.From);
        var sessions = SessionReturns.Of(times, [100, 110, 121, 60.5], 100, Session.WholeDay);
        var (months, years) = (CalendarReturns.Months(sessions), CalendarReturns.Years(sessions));
        Assert.Equal([(2024, 1), (2024, 2), (2025, 3)], months.Select(month => (month.Year, month.Month)));
        Assert.Equal([0.1, 0.1, -0.5], months.Select(month => Math.Round(month.Return, 12)));
        Assert.Equal([(2024, 0.21), (2025, -0.5)], years.Select(year => (year.Year, Math.Round(year.Return, 12))));
    }

    [Fact]
    public void A_crisis_is_measured_from_close_to_close_when_the_run_covers_it_whole()
    {
        // Falls by 1 a day from 100 on the 18th of February 2020; the crisis runs from the 19th to the 23rd of March.
        double[] falling = [.. Enumerable.Range(0, 40).Select(i => 100.0 - i)];
        var crisis = Assert.Single(CrisisWindows.Of(SampleReturns.SessionsOf(100, falling, new DateTime(2020, 2, 18))));
        Assert.Equal("COVID-19", crisis.Window.Name);
        Assert.Equal((66 / 99.0) - 1, crisis.Return, Tolerance);
        Assert.Equal(33 / 99.0, crisis.Depth, Tolerance);
        Assert.Empty(CrisisWindows.Of(SampleReturns.SessionsOf(100, falling, new DateTime(2020, 2, 20))));
    }

    [Fact]
    public void Crises_are_in_order_and_have_an_end_after_their_start()
    {
        Assert.Equal(CrisisWindows.All.OrderBy(window => window.From), CrisisWindows.All);
        Assert.All(CrisisWindows.All, window => Assert.True(window.To > window.From));
    }
}
