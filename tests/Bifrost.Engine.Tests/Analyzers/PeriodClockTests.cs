using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Analyzers;

public class PeriodClockTests
{
    [Theory]
    [InlineData(Timeframe.Years, 1, "2020-02-12 15:30:00", "2020-12-31")]
    [InlineData(Timeframe.Months, 1, "2020-02-12 15:30:00", "2020-02-29")]
    [InlineData(Timeframe.Weeks, 1, "2020-02-12 15:30:00", "2020-02-16")]
    [InlineData(Timeframe.Weeks, 1, "2020-02-16 23:59:59", "2020-02-16")]
    [InlineData(Timeframe.Weeks, 1, "2020-02-17 00:00:00", "2020-02-23")]
    [InlineData(Timeframe.Days, 3, "2020-02-12 15:30:00", "2020-02-12")]
    [InlineData(Timeframe.Minutes, 60, "2020-02-12 15:30:00", "2020-02-12 15:59:00")]
    [InlineData(Timeframe.Minutes, 60, "2020-02-12 16:00:00", "2020-02-12 16:59:00")]
    [InlineData(Timeframe.Minutes, 7, "2020-02-12 09:30:00", "2020-02-12 09:33:00")]
    [InlineData(Timeframe.Minutes, 7, "2020-02-12 23:59:00", "2020-02-13 00:01:00")]
    [InlineData(Timeframe.Seconds, 90, "2020-02-12 09:30:00", "2020-02-12 09:31:29")]
    public void A_period_is_named_after_its_right_edge(Timeframe timeframe, int compression, string time, string key)
    {
        var clock = new PeriodClock(timeframe, compression);
        Assert.True(clock.MoveTo(At(time)));
        Assert.Equal(At(key), UtcTime.From(clock.Key));
    }

    [Fact]
    public void A_period_changes_with_its_first_bar_and_never_back()
    {
        var clock = new PeriodClock(Timeframe.Months, 1);
        string[] days = ["2020-01-30", "2020-01-31", "2020-02-03", "2020-01-31", "2020-02-04"];
        Assert.Equal([true, false, true, false, false], days.Select(day => clock.MoveTo(At(day))));
    }

    [Fact]
    public void Without_a_timeframe_the_run_is_one_period()
    {
        var clock = new PeriodClock(Timeframe.None, 1);
        Assert.True(clock.MoveTo(At("2020-01-30")));
        Assert.False(clock.MoveTo(At("2031-01-31")));
        Assert.Equal(9999, clock.Key.Year);
    }

    static long At(string time) => UtcTime.From(DateTime.Parse(time));
}
