using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data;

public sealed class TimersTests
{
    [Fact]
    public void A_timer_fires_once_a_day_in_the_first_cycle_at_or_after_its_time() =>
        Assert.Equal(
            ["0:30 for 10:00", "1:30 for 10:00"],
            Fired(FeedBars.Minutes(1, 782), TimerPlan.AtSessionStart(TimeSpan.FromMinutes(30))));

    [Fact]
    public void It_is_told_the_time_it_was_set_for_when_the_bar_comes_later() =>
        Assert.Equal(["0:1 for 10:00"], Fired(FeedBars.MinutesAt(("09:59", 1), ("10:07", 2), ("10:08", 3)), TimerPlan.At(new(10, 0))));

    [Fact]
    public void A_repeating_timer_goes_on_until_the_session_ends() =>
        Assert.Equal(
            ["0:0 for 09:30", "0:180 for 12:30", "0:360 for 15:30"],
            Fired(FeedBars.Minutes(1, 391), TimerPlan.AtSessionStart() with { Repeat = TimeSpan.FromHours(3) }));

    [Fact]
    public void A_repeating_timer_skips_targets_that_no_bar_met() =>
        Assert.Equal(
            ["0:0 for 09:30", "0:1 for 09:50", "0:2 for 10:50"],
            Fired(
                FeedBars.MinutesAt(("09:30", 1), ("10:45", 2), ("10:55", 3)),
                TimerPlan.AtSessionStart() with { Repeat = TimeSpan.FromMinutes(20) }));

    [Fact]
    public void Weekdays_choose_the_days() =>
        Assert.Equal([0, 2, 7, 9], DaysFired(Enumerable.Range(0, 12).Where(day => day % 7 < 5), new() { Weekdays = [1, 3] }));

    [Fact]
    public void A_weekday_without_bars_is_carried_to_the_next_day() =>
        Assert.Equal([0, 5], DaysFired([0, 1, 2, 4, 5], new() { Weekdays = [1, 6] }));

    /// <summary>Parity: a Monday without bars fires on Tuesday, even without carrying, and costs the Wednesday.</summary>
    [Fact]
    public void A_day_that_was_passed_over_uses_up_the_next_one() =>
        Assert.Equal([1, 4], DaysFired([1, 2, 3, 4], new() { Weekdays = [1, 3, 5] }));

    [Fact]
    public void Days_of_the_month_carry_into_the_next_month()
    {
        // 31 January has no bar; 1 February stands in for it.
        Assert.Equal([30], DaysFired([0, 20, 30], new() { MonthDays = [31] }));
        Assert.Empty(DaysFired([0, 20, 30], new() { MonthDays = [31], CarriesMonthDays = false }));
    }

    [Fact]
    public void The_last_word_has_the_callers_own_test() =>
        Assert.Equal([1], DaysFired([0, 1, 2], new() { Allows = date => date.Day == 3 }));

    [Fact]
    public void A_plan_that_makes_no_sense_is_refused()
    {
        Assert.Contains("hold 8 at position 1", Refusal(new() { Weekdays = [1, 8] }), StringComparison.Ordinal);
        Assert.Contains("hold 3 at position 1", Refusal(new() { MonthDays = [5, 3] }), StringComparison.Ordinal);
        Assert.Contains("repeats after", Refusal(new() { Repeat = TimeSpan.FromMinutes(-1) }), StringComparison.Ordinal);
    }

    static string Refusal(TimerPlan plan) =>
        Assert.Throws<ArgumentException>(() => Fired(FeedBars.Days(1, 3), plan)).Message;

    static IEnumerable<int> DaysFired(IEnumerable<int> days, TimerPlan plan)
    {
        var bars = days.Select(day => FeedBars.Flat(FeedBars.Monday + day * UtcTime.Day + 12 * UtcTime.Hour, 1));
        return Run(new("days", Bars.Of([.. bars])), plan).Select(fired => (int)((fired.Now - FeedBars.Monday) / UtcTime.Day));
    }

    /// <summary>As "day:cycle of that day for target".</summary>
    static IEnumerable<string> Fired(BarSeries series, TimerPlan plan)
    {
        var times = series.Bars.Time.ToArray();
        return Run(series, plan).Select(fired =>
        {
            var day = UtcTime.Midnight(fired.Now);
            var cycle = times.Count(time => time < fired.Now && time >= day);
            return $"{(day - FeedBars.Monday) / UtcTime.Day}:{cycle} for {FeedBars.Clock(fired.Target)}";
        });
    }

    static List<(long Now, long Target)> Run(BarSeries series, TimerPlan plan)
    {
        var feeds = new FeedSet(Schedule.Of(new FeedPlan(series)), new());
        var clock = new TimerClock(plan, feeds[0]);
        var fired = new List<(long, long)>();
        for (var cycle = 0; cycle < feeds.Schedule.Cycles; cycle++)
        {
            feeds.Advance(cycle);
            if (clock.Fire(feeds.Schedule.TimeAt(cycle)) is { } target) fired.Add((feeds.Schedule.TimeAt(cycle), target));
        }

        return fired;
    }
}
