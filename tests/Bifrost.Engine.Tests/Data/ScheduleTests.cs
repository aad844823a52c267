using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data;

public sealed class ScheduleTests
{
    static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void A_feed_alone_delivers_bar_i_in_cycle_i_and_keeps_nothing_for_it()
    {
        var series = FeedBars.Days(1, 50);
        var schedule = Schedule.Of(new FeedPlan(series));
        Assert.Equal(series.Bars.Count, schedule.Cycles);
        Assert.Null(schedule.Tracks[0].DeliveredAt);
        Assert.Same(series.Bars, schedule.Tracks[0].Series.Bars);
    }

    [Fact]
    public void Feeds_of_the_same_times_keep_no_cycles()
    {
        var schedule = Schedule.Of(new FeedPlan(FeedBars.Days(1, 50)), new FeedPlan(FeedBars.Days(2, 50)));
        Assert.All(schedule.Tracks, track => Assert.Null(track.DeliveredAt));
    }

    [Fact]
    public void Every_bar_of_every_plain_feed_comes_once_and_in_the_cycle_of_its_time() => Check.One(Quick, Prop.ForAll(Seeds, seed =>
    {
        var schedule = Schedule.Of(RaggedDays(seed));
        foreach (var track in schedule.Tracks)
        {
            var cycles = track.DeliveredAt ?? [.. Enumerable.Range(0, track.Series.Bars.Count)];
            Assert.Equal(track.Series.Bars.Count, cycles.Length);
            for (var i = 0; i < cycles.Length; i++) Assert.Equal(track.Series.Bars[i].Time, schedule.TimeAt(cycles[i]));
            Assert.True(Calendar.IsAscending([.. cycles.Select(cycle => (long)cycle)]));
        }

        Assert.True(Calendar.IsAscending(TimesOf(schedule)));
    }));

    [Fact]
    public void Merging_by_calendar_equals_taking_the_bars_in_turn() => Check.One(Quick, Prop.ForAll(Seeds, seed =>
    {
        long[][] times = [.. RaggedDays(seed).Select(plan => plan.Series.Bars.Time.ToArray())];
        var (byCalendar, inTurn) = (Cycles(times), Cycles(times));
        Assert.Equal(MergedLoop.InTurn(times, inTurn), MergedLoop.OnCalendar(times, byCalendar));
        Assert.Equal(inTurn, byCalendar);
    }));

    [Fact]
    public void A_time_that_a_feed_has_twice_takes_two_cycles()
    {
        var twice = FeedBars.MinutesAt(("10:00", 1), ("10:00", 2), ("10:01", 3));
        var once = FeedBars.MinutesAt(("10:00", 5), ("10:01", 6));
        var schedule = Schedule.Of(new FeedPlan(twice), new FeedPlan(once));
        Assert.Equal(["10:00", "10:00", "10:01"], TimesOf(schedule).Select(FeedBars.Clock));
        Assert.Equal([0, 2], schedule.Tracks[1].DeliveredAt!);
    }

    [Fact]
    public void Cutting_the_future_changes_nothing_that_was_delivered_before() => Check.One(Quick, Prop.ForAll(Seeds, seed =>
    {
        var plans = RaggedDays(seed).Take(2).Append(new(FeedBars.Days(seed, 1)) { Of = 0, Resampling = new(Timeframe.Weeks) }).ToList();
        var cut = FeedBars.Monday + new Random(seed).Next(5, 60) * UtcTime.Day;
        var (whole, short_) = (Seen(plans), Seen([.. plans.Select(plan => Until(plan, cut))]));

        // The last cycle of the short run hands over a week that had not ended.
        Assert.Equal(short_.SkipLast(1), whole.Take(short_.Count - 1));
    }));

    [Fact]
    public void A_feed_made_of_another_shows_its_bar_when_that_feed_has_moved_past_it_and_the_rest_at_the_end()
    {
        var days = FeedBars.Days(1, 10);
        var schedule = Schedule.Of(new FeedPlan(days), new FeedPlan(days) { Of = 0, Resampling = new(Timeframe.Weeks) });

        // Five days of the first week, then Monday; three days of the second and what they leave.
        Assert.Equal([5, 8], schedule.Tracks[1].DeliveredAt!);
        Assert.Equal(9, schedule.Cycles);
        Assert.Equal(schedule.TimeAt(7), schedule.TimeAt(8));
    }

    [Fact]
    public void Strategies_are_told_the_newest_time_of_their_feeds()
    {
        var early = FeedBars.MinutesAt(("10:00", 1));
        var late = FeedBars.MinutesAt(("10:07", 1), ("10:12", 2));
        var schedule = Schedule.Of(
            new FeedPlan(early) { Resampling = new(Timeframe.Minutes, 5) }, new FeedPlan(late) { Resampling = new(Timeframe.Minutes, 5) });
        Assert.Equal(["10:00", "10:10", "10:10"], TimesOf(schedule).Select(FeedBars.Clock));
        var told = Enumerable.Range(0, schedule.Cycles).Select(schedule.StrategyTimeAt);
        Assert.Equal(["10:00", "10:10", "10:15"], told.Select(FeedBars.Clock));
    }

    /// <summary>Parity: the reference engine's count of the bars seen runs ahead when a finished bar had to wait.</summary>
    [Fact]
    public void A_bar_that_was_held_back_costs_its_feed_the_next_bar_of_the_source()
    {
        // The first feed is a minute ahead of the second when its bar to 10:05 is finished, which so has to wait.
        var source = FeedBars.MinutesAt(("10:01", 1), ("10:06", 2), ("10:07", 4), ("10:08", 8), ("10:11", 16));
        var other = FeedBars.MinutesAt(("10:01", 0), ("10:02", 0), ("10:06", 0), ("10:07", 0), ("10:08", 0), ("10:11", 0));
        var schedule = Schedule.Of(
            new FeedPlan(source), new FeedPlan(other), new FeedPlan(source) { Of = 0, Resampling = new(Timeframe.Minutes, 5) });
        var made = schedule.Tracks[2].Series.Bars;
        Assert.Equal([1, 2, 1], made.Volume.ToArray());
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void A_plan_that_cannot_be_carried_out_names_the_feed_and_the_reason(string reason, FeedPlan[] plans)
    {
        var error = Assert.Throws<ArgumentException>(() => Schedule.Of(plans));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, FeedPlan[]> Impossible()
    {
        var days = new FeedPlan(FeedBars.Days(1, 10));
        var minutes = new FeedPlan(FeedBars.Minutes(1, 10));
        var weekly = new Resampling(Timeframe.Weeks);
        return new()
        {
            { "no feeds", [] },
            { "Feed 1 (empty): it holds no bars", [days, new(new BarSeries("empty", Bars.Empty))] },
            { "compression 0; the least is 1", [days with { Resampling = new(Timeframe.Weeks, 0) }] },
            { "bars of 1 Days cannot be split into 5 Minutes", [days with { Resampling = new(Timeframe.Minutes, 5) }] },
            { "made of feed 1; it has to be a feed before it (0 to 0)", [days, days with { Of = 1, Resampling = weekly }] },
            { "names no timeframe", [days, days with { Of = 0 }] },
            { "whose bars are replayed", [days with { Resampling = weekly, Replay = true }, days with { Of = 0, Resampling = weekly }] },
            { "to be replayed but names no timeframe", [days with { Replay = true }] },
            { "cannot be resampled", [days with { Filters = [new BarReplayerOpen()], Resampling = weekly }] },
            { "has to be its last filter", [minutes with { Filters = [new BarReplayerOpen(), new SessionFilter()] }] },
        };
    }

    static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    static FeedPlan[] RaggedDays(int seed) =>
        [.. Enumerable.Range(0, 2 + seed % 4).Select(i => new FeedPlan(FeedBars.Days(seed + i, 90, missing: 0.1 * i)))];

    static int[][] Cycles(long[][] times) => Array.ConvertAll(times, column => new int[column.Length]);

    static FeedPlan Until(FeedPlan plan, long time)
    {
        var bars = plan.Series.Bars;
        var count = bars.Time.ToArray().Count(at => at < time);
        return plan with { Series = plan.Series with { Bars = bars.Slice(0, Math.Max(1, count)) } };
    }

    static long[] TimesOf(Schedule schedule) => [.. Enumerable.Range(0, schedule.Cycles).Select(schedule.TimeAt)];

    /// <summary>What a strategy sees in each cycle.</summary>
    static List<string> Seen(IReadOnlyList<FeedPlan> plans)
    {
        var feeds = new FeedSet(Schedule.Of(plans), new());
        var seen = new List<string>();
        for (var cycle = 0; cycle < feeds.Schedule.Cycles; cycle++)
        {
            feeds.Advance(cycle);
            seen.Add(string.Join(' ', feeds.Select(feed => $"{feed.Length}:{feed.Time}:{feed.Close[0]}:{feed.Volume[0]}")));
        }

        return seen;
    }
}
