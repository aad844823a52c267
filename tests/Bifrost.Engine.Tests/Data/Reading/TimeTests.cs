using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class TimeTests
{
    [Theory]
    [InlineData(Timeframe.Minutes, 1, "2020-01-02 09:30", "2020-01-02 09:31", "2020-01-02 09:33", "2020-01-02 09:34")]
    [InlineData(Timeframe.Minutes, 60, "2020-01-02 09:00", "2020-01-02 10:00", "2020-01-02 11:00", "2020-01-03 09:00")]
    [InlineData(Timeframe.Seconds, 5, "2020-01-02 09:30:00", "2020-01-02 09:30:05", "2020-01-02 09:30:10")]
    [InlineData(Timeframe.Ticks, 1, "2020-01-02 09:30:00.1", "2020-01-02 09:30:00.35", "2020-01-02 09:30:02.1")]
    [InlineData(Timeframe.Ticks, 1, "2020-01-02 09:30:00", "2020-01-02 09:30:00", "2020-01-02 09:30:00", "2020-01-02 09:30:09")]
    [InlineData(Timeframe.Microseconds, 100_000, "2020-01-02 09:30:00.1", "2020-01-02 09:30:00.2", "2020-01-02 09:30:00.3")]
    [InlineData(Timeframe.Days, 1, "2020-01-02", "2020-01-03", "2020-01-06", "2020-01-07")]
    [InlineData(Timeframe.Days, 1, "2020-01-02 16:00", "2020-01-03 16:00", "2020-01-06 16:00", "2020-01-07 16:00")]
    [InlineData(Timeframe.Weeks, 1, "2020-01-03", "2020-01-10", "2020-01-17", "2020-01-24")]
    [InlineData(Timeframe.Weeks, 2, "2020-01-03", "2020-01-17", "2020-01-31")]
    [InlineData(Timeframe.Months, 1, "2020-01-31", "2020-02-29", "2020-03-31", "2020-04-30")]
    [InlineData(Timeframe.Months, 3, "2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31")]
    [InlineData(Timeframe.Years, 1, "2017-12-31", "2018-12-31", "2019-12-31", "2020-12-31")]
    [InlineData(Timeframe.Days, 1, "2020-01-02")]
    [InlineData(Timeframe.Minutes, 1, "2020-01-02 09:30")]
    public void The_timeframe_is_that_of_the_most_common_gap(Timeframe timeframe, int compression, params string[] dates)
    {
        var series = PriceFile.Of(PriceFile.Daily(dates)).Series;

        Assert.Equal((timeframe, compression), (series.Timeframe, series.Compression));
    }

    [Fact]
    public void A_given_timeframe_wins()
    {
        var series = PriceFile.Of(
            PriceFile.Daily("2020-01-03", "2020-01-10"), new() { Timeframe = Timeframe.Days, Compression = 7 }).Series;

        Assert.Equal((Timeframe.Days, 7), (series.Timeframe, series.Compression));
    }

    [Fact]
    public void Daily_bars_are_stamped_with_the_end_of_the_session()
    {
        var text = PriceFile.Daily("2020-01-02 00:00", "2020-01-03 17:00");

        Assert.Equal(Time("2020-01-02T23:59:59.99999"), PriceFile.Of(text).Times()[0]);
        var closes = PriceFile.Of(text, new() { SessionEnd = new(16, 0), Timeframe = Timeframe.Days }).Times();
        Assert.Equal([Time("2020-01-02T16:00:00"), Time("2020-01-03T17:00:00")], closes);
    }

    [Fact]
    public void Local_times_become_UTC()
    {
        var minutes = PriceFile.Of(PriceFile.Daily("2020-01-02 09:00", "2020-01-02 09:01"), new() { Zone = "Berlin" });
        var days = PriceFile.Of(PriceFile.Daily("2020-07-01", "2020-07-02"), new() { Zone = "Berlin", SessionEnd = new(17, 30) });

        Assert.Equal(Time("2020-01-02T08:00:00"), minutes.Times()[0]);
        Assert.Equal(Time("2020-07-01T15:30:00"), days.Times()[0]);
    }

    [Fact]
    public void Times_that_say_their_offset_need_no_zone()
    {
        var read = PriceFile.Of(PriceFile.Daily("2020-01-02T09:00:00+02:00", "2020-01-02T09:01:00+02:00"));

        Assert.Equal(Time("2020-01-02T07:00:00"), read.Times()[0]);
    }

    [Fact]
    public void A_daily_bar_with_an_offset_keeps_the_date_it_was_written_with()
    {
        var read = PriceFile.Of(PriceFile.Daily("2020-01-02 00:00:00+09:00", "2020-01-03 00:00:00+09:00"));

        Assert.Equal(Time("2020-01-02T23:59:59.99999"), read.Times()[0]);
    }

    [Fact]
    public void The_hour_that_clocks_skip_is_moved_forward_and_told()
    {
        var read = PriceFile.Of(
            PriceFile.Daily("2020-03-29 01:30", "2020-03-29 02:30", "2020-03-29 04:30"), new() { Zone = "Berlin" });

        Assert.Equal(Time("2020-03-29T01:30:00"), read.Times()[1]);
        Assert.Contains(read.Report.Notes, note => note.StartsWith(
            "1 bars have times that clocks in Berlin skipped", StringComparison.Ordinal));
    }

    [Fact]
    public void The_hour_that_clocks_show_twice_is_the_earlier_until_time_would_go_back()
    {
        var read = PriceFile.Of(
            PriceFile.Daily("2020-10-25 02:00", "2020-10-25 02:30", "2020-10-25 02:00", "2020-10-25 02:30", "2020-10-25 03:00"),
            new() { Zone = "Berlin" });

        Assert.Equal(
            [
                Time("2020-10-25T00:00:00"), Time("2020-10-25T00:30:00"),
                Time("2020-10-25T01:00:00"), Time("2020-10-25T01:30:00"), Time("2020-10-25T02:00:00"),
            ],
            read.Times());
        Assert.Contains(read.Report.Notes, note => note.StartsWith(
            "4 bars have times that clocks in Berlin showed twice", StringComparison.Ordinal));
    }

    [Fact]
    public void From_and_to_are_compared_with_the_stamp()
    {
        var text = PriceFile.Daily("2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04");

        Assert.Equal([11, 12, 13], PriceFile.Of(text, new() { From = new(2020, 1, 2) }).Series.Bars.Open);
        Assert.Equal([10, 11], PriceFile.Of(text, new() { To = new(2020, 1, 3) }).Series.Bars.Open);
        var both = new BarReadOptions { From = new(2020, 1, 2), To = new(2020, 1, 3, 23, 59, 59, 999, 990) };
        Assert.Equal([11, 12], PriceFile.Of(text, both).Series.Bars.Open);
    }

    [Fact]
    public void Newest_first_is_turned_around()
    {
        var read = PriceFile.Of(PriceFile.Daily("2020-01-03", "2020-01-02", "2020-01-01"));

        Assert.Equal([12, 11, 10], read.Series.Bars.Open);
        Assert.Contains("The newest bar came first; the bars were turned around.", read.Report.Notes);
    }

    static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
