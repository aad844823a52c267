using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Tests.Data;

namespace Bifrost.Engine.Tests.Indicators;

public sealed class CouplingTests
{
    [Fact]
    public void A_line_of_another_feed_is_the_last_known_value_and_NaN_before()
    {
        var set = Feeds([1, 2, 3, 4], [2, 4]);
        Assert.Equal([double.NaN, 2, 2, 4], set[1].Close.On(set[0]).Column.Values);
    }

    [Fact]
    public void A_feed_that_moves_between_the_bars_of_the_other_changes_the_current_value()
    {
        var set = Feeds([1, 4], [2, 3, 5]);
        var sum = set[0].Close + set[1].Close;
        var seen = new List<double>();
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            set.Advance(cycle);
            set.StepIndicators();
            seen.Add(sum[0]);
        }

        Assert.Equal([double.NaN, 1 + 2, 1 + 3, 4 + 3, 4 + 5], seen);
        Assert.Equal([1 + 3, 4 + 5], sum.Column.Values);
    }

    [Fact]
    public void What_is_computed_from_a_coupled_line_follows_it()
    {
        var set = Feeds([1, 4, 6], [1, 2, 4, 5]);
        var mean = new Sma(set[0].Close - set[1].Close, 2);
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            set.Advance(cycle);
            set.StepIndicators();
        }

        Assert.Equal([double.NaN, (1 - 2 + 4 - 5) / 2.0, (4 - 5 + 6 - 5) / 2.0], mean.Average.Column.Values);
    }

    /// <summary>As the reference engine prints it: 13 days, of which the last week is delivered after the last day.</summary>
    [Fact]
    public void The_last_week_is_seen_in_the_cycle_after_the_last_day()
    {
        FeedPlan days = new(new BarSeries("days", Bars.Of([
            .. Enumerable.Range(0, 13).Select(day => FeedBars.Flat(FeedBars.Monday + (day / 5 * 7 + day % 5) * UtcTime.Day, day + 1))])));
        FeedSet set = new(Schedule.Of(days, days with { Resampling = new(Timeframe.Weeks), Of = 0 }), new());
        var (now, atBars) = (set[1].Close.On(set[0]), Coupling.AtBars(set[1].Close, set[0]));
        List<(double Now, double AtBar)> seen = [];
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            set.Advance(cycle);
            set.StepIndicators();
            seen.Add((now[0], atBars[0]));
        }

        Assert.Equal([5, 5, 10, 10, 10, 13], seen.Skip(8).Select(pair => pair.Now));
        Assert.Equal([5, 5, 10, 10, 10, 10], seen.Skip(8).Select(pair => pair.AtBar));
    }

    [Fact]
    public void Feeds_of_different_runs_do_not_mix()
    {
        var (a, b) = (Feeds([1], [1]), Feeds([1], [1]));
        Assert.Throws<ArgumentException>(() => a[0].Close + b[1].Close);
    }

    /// <summary>Two feeds with a bar on each of those days, closing at the day's number.</summary>
    static FeedSet Feeds(int[] first, int[] second) => new(Schedule.Of(Plan("a", first), Plan("b", second)), new());

    static FeedPlan Plan(string name, int[] days) => new(new BarSeries(name, Bars.Of([
        .. days.Select(day => new Bar(day * UtcTime.Day, day, day, day, day, 1))])));
}
