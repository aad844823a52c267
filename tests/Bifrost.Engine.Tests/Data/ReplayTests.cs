using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data;

public sealed class ReplayTests
{
    [Fact]
    public void Replayed_bars_end_as_the_resampled_ones() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var timeframe = random.GetItems([Timeframe.Minutes, Timeframe.Days, Timeframe.Weeks], 1)[0];
            var plan = new FeedPlan(FeedBars.Minutes(seed, 1000, missing: 0.3))
            {
                Resampling = new(timeframe, random.Next(1, 30)) { AdjustTime = false },
            };
            var (resampled, replayed) = (Track(plan).Series.Bars, Track(plan with { Replay = true }).Series.Bars);
            Assert.Equal(AllOf(resampled), AllOf(replayed));
        }));

    [Fact]
    public void Each_input_is_a_step_and_the_tick_that_orders_meet()
    {
        var source = FeedBars.Days(4, 30);
        var updates = Track(Weekly(source)).Updates!;
        Assert.Equal(AllOf(source.Bars), AllOf(updates.Tick!));
        Assert.Equal(Enumerable.Range(0, source.Bars.Count), updates.DeliveredAt);
    }

    [Fact]
    public void A_bar_that_builds_does_not_count_again()
    {
        var feeds = new FeedSet(Schedule.Of(Weekly(FeedBars.Days(4, 12))), new());
        var (lengths, grown) = (new List<int>(), new List<bool>());
        for (var cycle = 0; cycle < feeds.Schedule.Cycles; cycle++)
        {
            grown.Add(feeds.Advance(cycle));
            lengths.Add(feeds[0].Length);
        }

        Assert.Equal([1, 1, 1, 1, 1, 2, 2, 2, 2, 2], lengths);
        Assert.Equal([true, false, false, false, false, true, false, false, false, false], grown);
    }

    [Fact]
    public void A_bar_builds_from_its_first_open_to_the_extremes_so_far()
    {
        var source = FeedBars.Days(4, 5);
        var (inputs, states) = (source.Bars, Track(Weekly(source)).Updates!.State);
        for (var i = 0; i < inputs.Count; i++)
        {
            Assert.Equal(inputs.Open[0], states.Open[i]);
            Assert.Equal(inputs.High[..(i + 1)].ToArray().Max(), states.High[i]);
            Assert.Equal(inputs.Low[..(i + 1)].ToArray().Min(), states.Low[i]);
            Assert.Equal(inputs.Close[i], states.Close[i]);
        }
    }

    [Fact]
    public void An_adjusted_time_takes_a_step_of_its_own_before_the_next_bar()
    {
        var source = FeedBars.MinutesAt(("09:31", 1), ("09:33", 2), ("09:37", 3));
        var updates = Track(new(source) { Replay = true, Resampling = new(Timeframe.Minutes, 5) { AdjustTime = true } }).Updates!;
        Assert.Equal(["09:31", "09:33", "09:35", "09:37"], updates.State.Time.ToArray().Select(FeedBars.Clock));
        Assert.Equal([0, 0, 0, 1], updates.BarIndex);
        Assert.Equal([1, 2, 2, 3], updates.State.Close.ToArray());
        Assert.Equal([1, 2, 3, 3], updates.Tick!.Close.ToArray());
    }

    [Fact]
    public void A_late_input_is_merged_or_dropped()
    {
        var source = FeedBars.MinutesAt(("09:35", 1), ("09:34", 2), ("09:36", 4));
        var plan = new FeedPlan(source) { Replay = true, Resampling = new(Timeframe.Minutes, 5) };
        Assert.Equal([1.0, 2], Track(plan).Series.Bars.Volume.ToArray());
        Assert.Equal([1.0, 1], Track(plan with { Resampling = plan.Resampling with { TakeLate = false } }).Series.Bars.Volume.ToArray());
    }

    /// <summary>The reference engine takes the whole building bar away for such a cycle; here it stays as it was.</summary>
    [Fact]
    public void A_replayed_feed_stays_on_what_it_shows_while_another_feed_is_earlier()
    {
        var replayed = FeedBars.MinutesAt(("09:31", 1), ("09:33", 2));
        var other = FeedBars.MinutesAt(("09:31", 5), ("09:32", 6), ("09:33", 7));
        var schedule = Schedule.Of(
            new FeedPlan(replayed) { Replay = true, Resampling = new(Timeframe.Minutes, 5) }, new FeedPlan(other));
        Assert.Equal([0, 2], schedule.Tracks[0].Updates!.DeliveredAt);
        Assert.Equal(["09:31", "09:32", "09:33"], Enumerable.Range(0, 3).Select(cycle => FeedBars.Clock(schedule.StrategyTimeAt(cycle))));
    }

    [Fact]
    public void A_feed_can_be_replayed_from_another_one()
    {
        var source = FeedBars.Days(4, 12);
        var of = Schedule.Of(new FeedPlan(source), Weekly(source) with { Of = 0 }).Tracks[1];
        Assert.Equal(AllOf(Track(Weekly(source)).Series.Bars), AllOf(of.Series.Bars));
        Assert.Equal(Enumerable.Range(0, source.Bars.Count), of.Updates!.DeliveredAt);
    }

    [Fact]
    public void Opening_first_shows_each_bar_twice()
    {
        var source = FeedBars.Days(4, 4);
        var updates = Track(new(source) { Filters = [new BarReplayerOpen()] }).Updates!;
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3], updates.BarIndex);
        for (var i = 0; i < source.Bars.Count; i++)
        {
            var bar = source.Bars[i];
            Assert.Equal(new(bar.Time, bar.Open, bar.Open, bar.Open, bar.Open, 0), updates.State[2 * i]);
            Assert.Equal(bar, updates.State[2 * i + 1]);
        }
    }

    static FeedPlan Weekly(BarSeries series) => new(series) { Replay = true, Resampling = new(Timeframe.Weeks) };

    static FeedTrack Track(FeedPlan plan) => Schedule.Of(plan).Tracks[0];

    static IEnumerable<Bar> AllOf(Bars bars) => Enumerable.Range(0, bars.Count).Select(i => bars[i]);
}
