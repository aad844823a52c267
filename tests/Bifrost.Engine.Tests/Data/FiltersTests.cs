using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data;

public sealed class FiltersTests
{
    [Fact]
    public void Heikin_ashi_averages_the_bar_and_opens_in_the_middle_of_the_last_body()
    {
        var series = new BarSeries("x", Bars.Of(new(1, 10, 14, 8, 12, 5), new(2, 12, 20, 11, 17, 6)));
        var bars = Filtered(series, new HeikinAshi());
        Assert.Equal(new(1, 11, 14, 8, 11, 5), bars[0]);
        Assert.Equal(new(2, 11, 20, 11, 15, 6), bars[1]);
    }

    [Fact]
    public void Heikin_ashi_under_a_resampling_looks_back_at_the_larger_bar()
    {
        var days = Enumerable.Range(0, 8).Select(day => FeedBars.Flat(FeedBars.Monday + day * UtcTime.Day, day));
        var plan = new FeedPlan(new("x", Bars.Of([.. days]))) { Filters = [new HeikinAshi()], Resampling = new(Timeframe.Weeks) };
        var weekly = Schedule.Of(plan).Tracks[0].Series.Bars;

        // No bar of a week is out while the first week gathers, so each day opens as a first bar does.
        Assert.Equal((0, 6), (weekly.Open[0], weekly.Close[0]));
    }

    [Fact]
    public void Renko_keeps_the_bars_that_lay_a_brick()
    {
        var series = Closes(100, 101, 102.5, 104, 101.9, 99);
        var bars = Filtered(series, new Renko { Size = 2 });
        Assert.Equal(new(3, 102, 104, 102, 104, 0), bars[0]);
        Assert.Equal(new(4, 104, 106, 104, 106, 0), bars[1]);
        Assert.Equal(new(5, 104, 102, 104, 102, 0), bars[2]);
        Assert.Equal(new(6, 102, 100, 102, 100, 0), bars[3]);
        Assert.Equal(4, bars.Count);
    }

    [Fact]
    public void Renko_without_a_size_divides_the_first_open() =>
        Assert.Equal([2L], Filtered(Closes(100, 105, 106), new Renko()).Time.ToArray());

    [Fact]
    public void The_day_splitter_keeps_volume_and_close()
    {
        var source = FeedBars.Days(5, 20) with { Session = FeedBars.Hours };
        var bars = Filtered(source, new DaySplitterClose { CloseVolume = 0.25 });
        Assert.Equal(source.Bars.Count * 2, bars.Count);
        Assert.Equal(source.Bars.Volume.ToArray().Sum(), bars.Volume.ToArray().Sum());
        Assert.Equal(source.Bars.Close.ToArray(), bars.Close.ToArray().Where((_, i) => i % 2 == 1));
        Assert.Equal(["09:30", "16:00"], bars.Time.ToArray().Select(FeedBars.Clock).Distinct());
    }

    [Fact]
    public void The_session_filter_keeps_both_ends()
    {
        var series = FeedBars.MinutesAt(("09:29", 1), ("09:30", 2), ("16:00", 3), ("16:01", 4));
        Assert.Equal([2.0, 3], Filtered(series, new SessionFilter()).Close.ToArray());
    }

    [Fact]
    public void The_data_filter_keeps_what_its_predicate_keeps() =>
        Assert.Equal([2.0, 4], Filtered(Closes(1, 2, 3, 4), new DataFilter(bar => bar.Close % 2 == 0)).Close.ToArray());

    [Fact]
    public void The_session_filler_leaves_no_minute_of_a_session_out()
    {
        var source = FeedBars.Minutes(3, 1173, missing: 0.6);
        var bars = Filtered(source, new SessionFiller { FillVolume = 0, FillOpenInterest = 0 });
        var (first, last) = (source.Bars.Time[0], source.Bars.Time[^1]);
        var expected = FeedBars.Minutes(3, 1173).Bars.Time.ToArray().Where(time => time >= first && time <= last);
        Assert.Equal(expected, bars.Time.ToArray());
        Assert.Equal(source.Bars.Volume.ToArray().Sum(), bars.Volume.ToArray().Sum());
    }

    [Fact]
    public void A_filled_bar_has_the_last_close_for_its_prices()
    {
        var bars = Filtered(FeedBars.MinutesAt(("10:00", 1), ("10:03", 2)), new SessionFiller());
        Assert.Equal([1.0, 1, 1, 2], bars.Open.ToArray());
        Assert.Equal(new(FeedBars.Monday + 601 * UtcTime.Minute, 1, 1, 1, 1, double.NaN, double.NaN), bars[1]);
    }

    [Fact]
    public void The_first_session_is_filled_from_its_start_only_when_asked()
    {
        var series = FeedBars.MinutesAt(("09:32", 1));
        Assert.Equal(1, Filtered(series, new SessionFiller()).Count);
        var filled = Filtered(series, new SessionFiller { SkipFirstFill = false });
        Assert.Equal(["09:30", "09:31", "09:32"], filled.Time.ToArray().Select(FeedBars.Clock));
    }

    /// <summary>Parity: the day that ends the gap gets a filled bar as well as its own.</summary>
    [Fact]
    public void Calendar_days_fill_a_weekend_and_repeat_the_monday()
    {
        var source = FeedBars.Days(5, 8);
        var bars = Filtered(source, new CalendarDays { FillPrice = -1 });
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 7], bars.Time.ToArray().Select(time => (time - FeedBars.Monday) / UtcTime.Day));
        Assert.Equal((source.Bars.High[4] + source.Bars.Low[4]) / 2, bars.Close[5]);
    }

    [Fact]
    public void Filters_work_one_after_the_other()
    {
        var series = FeedBars.MinutesAt(("09:00", 1), ("10:00", 2), ("10:02", 3));
        var filters = new BarFilter[] { new SessionFilter(), new SessionFiller() };
        var bars = Schedule.Of(new FeedPlan(series) { Filters = filters }).Tracks[0].Series.Bars;
        Assert.Equal(["10:00", "10:01", "10:02"], bars.Time.ToArray().Select(FeedBars.Clock));
    }

    [Fact]
    public void A_filter_says_what_it_cannot_work_with()
    {
        var days = Assert.Throws<ArgumentException>(() => Filtered(FeedBars.Days(1, 3), new SessionFiller()));
        Assert.Contains("those of days1 are of Days", days.Message, StringComparison.Ordinal);
        var price = Assert.Throws<ArgumentException>(() => Filtered(FeedBars.Days(1, 3), new CalendarDays { FillPrice = -2 }));
        Assert.Contains("is -2", price.Message, StringComparison.Ordinal);
    }

    static Bars Filtered(BarSeries series, BarFilter filter) =>
        Schedule.Of(new FeedPlan(series) { Filters = [filter] }).Tracks[0].Series.Bars;

    static BarSeries Closes(params double[] closes) =>
        new("closes", Bars.Of([.. closes.Select((close, i) => FeedBars.Flat(i + 1, close))]));
}
