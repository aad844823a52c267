using Bifrost.Engine.Data;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Host.Tests.Report;

public class TableTests
{
    static readonly long Start = UtcTime.From(new DateTime(2024, 1, 30, 0, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void A_session_is_the_last_value_of_its_day()
    {
        long[] times = [Start + UtcTime.Hour, Start + 2 * UtcTime.Hour, Start + UtcTime.Day, Start + 2 * UtcTime.Day];

        var sessions = Sessions.Of(times, [101, 102, double.NaN, 51], 100);

        Assert.Equal([102, 51], sessions.Values);
        Assert.Equal([0.02, -0.5], sessions.Returns(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Months_and_years_end_where_the_calendar_turns()
    {
        long[] times = [Start, Start + UtcTime.Day, Start + 2 * UtcTime.Day, Start + 400 * UtcTime.Day];

        var years = CalendarReturns.Of(Sessions.Of(times, [100, 110, 121, 60.5], 100), null);

        Assert.Equal([2024, 2025], years.Select(year => year.Year));
        Assert.Equal(0.1, years[0].Months[0], 12);
        Assert.Equal(0.1, years[0].Months[1], 12);
        Assert.Equal(double.NaN, years[0].Months[2]);
        Assert.Equal(0.21, years[0].Total, 12);
        Assert.Equal(-0.5, years[1].Total, 12);
        Assert.Equal(double.NaN, years[1].Benchmark);
    }

    [Fact]
    public void A_drawdown_lasts_from_the_high_to_its_recovery()
    {
        long[] times = [.. Enumerable.Range(0, 6).Select(day => Start + day * UtcTime.Day)];
        double[] curve = Drawdowns.Curve([100, 90, 80, 100, 110, 99], 100);

        var periods = Drawdowns.Deepest(times, curve, 5);

        Assert.Equal([0, -0.1, -0.2, 0, 0, -0.1], curve, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([-0.2, -0.1], periods.Select(period => period.Depth), (a, b) => Math.Abs(a - b) < 1e-12);
        var expected = (UnixTime.Milliseconds(times[0]), UnixTime.Milliseconds(times[3]), 3);
        Assert.Equal(expected, (periods[0].Start, periods[0].End, periods[0].Days));
        Assert.Null(periods[1].End);
        Assert.Equal(1, periods[1].Days);
    }

    [Fact]
    public void A_loss_on_the_first_bar_is_a_drawdown()
    {
        var period = Assert.Single(Drawdowns.Deepest([Start, Start + UtcTime.Day], Drawdowns.Curve([90, 100], 100), 5));

        Assert.Equal(-0.1, period.Depth, 12);
    }

    [Theory]
    [InlineData(1, 0, 252)]
    [InlineData(7, 0, 52)]
    [InlineData(30, 0, 12)]
    [InlineData(365, 0, 1)]
    public void Sessions_a_year_follow_their_distance(int days, int weekday, int expected)
    {
        int[] all = [.. Enumerable.Range(0, 60).Select(i => weekday + i * days)];
        int[] kept = days > 1 ? all : [.. all.Where(IsWeekday)];

        Assert.Equal(expected, new Sessions(kept, new double[kept.Length], 1).PerYear());
    }

    [Fact]
    public void Markets_that_trade_on_weekends_have_365_sessions() =>
        Assert.Equal(365, new Sessions([.. Enumerable.Range(0, 60)], new double[60], 1).PerYear());

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

    static bool IsWeekday(int day) => DateOnly.FromDayNumber(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
