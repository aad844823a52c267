using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data;

public sealed class ResamplingTests
{
    [Fact]
    public void Gathering_keeps_volume_extremes_first_open_and_last_close() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var source = FeedBars.Minutes(seed, 1200, missing: 0.3);
            var target = new Resampling(random.GetItems([Timeframe.Minutes, Timeframe.Days, Timeframe.Weeks], 1)[0], random.Next(1, 30))
            {
                BarToEdge = random.Next(2) == 0,
                AdjustTime = random.Next(2) == 0,
                BoundaryOffset = random.Next(3),
            };
            var bars = Resample(source, target);
            Assert.Equal(source.Bars.Volume.ToArray().Sum(), bars.Volume.ToArray().Sum());
            Assert.Equal(source.Bars.High.ToArray().Max(), bars.High.ToArray().Max());
            Assert.Equal(source.Bars.Low.ToArray().Min(), bars.Low.ToArray().Min());
            Assert.Equal((source.Bars.Open[0], source.Bars.Close[^1]), (bars.Open[0], bars.Close[^1]));

            // A pushed edge is stamped unpushed, as in the reference engine: it may lie past the session end that comes next.
            if (target.BoundaryOffset == 0) Assert.True(Calendar.IsAscending(bars.Time.ToArray()));
        }));

    [Fact]
    public void A_bar_on_the_edge_closes_the_bar_and_belongs_to_it() =>
        Assert.Equal(["09:30", "09:35", "09:40"], Times(new(Timeframe.Minutes, 5), "09:30", "09:31", "09:35", "09:36", "09:40"));

    [Fact]
    public void A_bar_that_misses_its_edge_is_stamped_with_it() =>
        Assert.Equal(["09:35", "09:40"], Times(new(Timeframe.Minutes, 5), "09:31", "09:33", "09:37"));

    [Fact]
    public void A_bar_keeps_the_time_of_its_last_input_when_told_so() =>
        Assert.Equal(["09:33", "09:37"], Times(new(Timeframe.Minutes, 5) { AdjustTime = false }, "09:31", "09:33", "09:37"));

    [Fact]
    public void The_left_edge_moves_only_what_is_left_at_the_end() =>
        Assert.Equal(["09:33", "09:35"], Times(new(Timeframe.Minutes, 5) { RightEdge = false }, "09:31", "09:33", "09:37"));

    [Fact]
    public void A_boundary_offset_pushes_the_edges_but_not_the_stamp() =>
        Assert.Equal(["09:34", "09:40"], Times(new(Timeframe.Minutes, 5) { BoundaryOffset = 1 }, "09:33", "09:34", "09:37"));

    [Fact]
    public void Without_edges_bars_are_counted_but_an_input_on_an_edge_still_closes() =>
        Assert.Equal(["09:30", "09:35", "09:37", "09:40"], Times(new(Timeframe.Minutes, 5) { BarToEdge = false }, EveryMinute(30, 40)));

    [Fact]
    public void The_end_of_the_session_closes_a_bar()
    {
        Assert.Equal(["16:00"], Times(new(Timeframe.Minutes, 60), "15:10", "15:50"));
        Assert.Equal(["16:00", "16:30"], Times(new(Timeframe.Minutes, 90), "15:10", "16:00", "16:20"));
    }

    [Fact]
    public void A_late_bar_goes_into_the_next_one_or_is_dropped()
    {
        Assert.Equal([1, 3], Volumes(new(Timeframe.Minutes, 5), "09:35", "09:34", "09:36", "09:37"));
        Assert.Equal([1, 2], Volumes(new(Timeframe.Minutes, 5) { TakeLate = false }, "09:35", "09:34", "09:36", "09:37"));
    }

    [Fact]
    public void Days_are_counted_into_several_days_and_the_rest_comes_at_the_end()
    {
        var source = FeedBars.Days(1, 10);
        var bars = Resample(source, new(Timeframe.Days, 3));
        Assert.Equal(source.Bars.Time.ToArray().Where((_, i) => i is 2 or 5 or 7), bars.Time.ToArray());
    }

    [Fact]
    public void Weeks_end_with_their_last_day_of_data()
    {
        var bars = Resample(FeedBars.Days(1, 21), new(Timeframe.Weeks));
        Assert.Equal([4, 11, 18], bars.Time.ToArray().Select(time => (time - FeedBars.Monday) / UtcTime.Day));
    }

    [Fact]
    public void Minutes_become_days_stamped_with_the_end_of_the_session()
    {
        var bars = Resample(FeedBars.Minutes(3, 1000, missing: 0.5), new(Timeframe.Days));
        Assert.Equal(3, bars.Count);
        Assert.All(bars.Time.ToArray(), time => Assert.Equal("16:00", FeedBars.Clock(time)));
    }

    [Fact]
    public void Edges_and_days_are_those_of_the_session_zone()
    {
        var zone = new ZoneOffsets("East", [], [-5 * UtcTime.Hour]);
        var evening = new BarSeries("evening", Bars.Of(
            FeedBars.Flat(FeedBars.Monday + 23 * UtcTime.Hour, 1), FeedBars.Flat(FeedBars.Monday + 26 * UtcTime.Hour, 2)))
        {
            Timeframe = Timeframe.Minutes, Session = Session.WholeDay with { Zone = zone },
        };
        Assert.Equal([2.0], Resample(evening, new(Timeframe.Days)).Volume.ToArray());
    }

    [Fact]
    public void One_input_after_the_other_gives_the_bars_of_the_whole()
    {
        var source = FeedBars.Minutes(9, 900, missing: 0.2);
        var target = new Resampling(Timeframe.Minutes, 7);
        var live = new Resampler(target, source.Session, source.Timeframe, source.Compression);
        var bars = Enumerable.Range(0, source.Bars.Count).Select(i => live.Push(source.Bars[i])).ToList();
        bars.Add(live.Last());
        Assert.Equal(Resample(source, target).Time.ToArray(), bars.OfType<Bar>().Select(bar => bar.Time));
    }

    static string[] EveryMinute(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(minute => $"09:{minute}")];

    static Bars Resample(BarSeries series, Resampling target) =>
        Schedule.Of(new FeedPlan(series) { Resampling = target }).Tracks[0].Series.Bars;

    static Bars OfMinutes(Resampling target, string[] times) =>
        Resample(FeedBars.MinutesAt(times.Select((time, i) => (time, (double)i))), target);

    static IEnumerable<string> Times(Resampling target, params string[] times) =>
        OfMinutes(target, times).Time.ToArray().Select(FeedBars.Clock);

    static double[] Volumes(Resampling target, params string[] times) => OfMinutes(target, times).Volume.ToArray();
}
