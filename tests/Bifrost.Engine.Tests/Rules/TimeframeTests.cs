using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Data;

namespace Bifrost.Engine.Tests.Rules;

public sealed class TimeframeTests
{
    [Fact]
    public void A_rule_lists_the_timeframes_it_needs() => Assert.Equal(
        "hourly, weekly, monthly",
        string.Join(", ", Rule.Parse("weekly.close > monthly.sma(close, 3) and 60m.high > weekly.high[1]").Timeframes));

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    public void A_week_is_visible_from_the_first_bar_after_it_closed(double missing)
    {
        var days = FeedBars.Days(3, 70, missing);
        var seen = Over("weekly.close", days);
        var times = days.Bars.Time.ToArray();
        for (var i = 0; i < times.Length; i++)
        {
            var week = (times[i] - FeedBars.Monday) / (7 * UtcTime.Day);
            var last = Array.FindLastIndex(times, time => (time - FeedBars.Monday) / (7 * UtcTime.Day) < week);
            Assert.Equal(last < 0 ? double.NaN : days.Bars.Close[last], seen[i]);
        }
    }

    [Fact]
    public void An_average_of_weeks_counts_weeks()
    {
        var days = FeedBars.Days(5, 70);
        var (weeks, average) = (Over("weekly.close", days), Over("sma(weekly.close, 2)", days));

        Assert.Equal(Enumerable.Range(0, 70 / 7 * 5).Select(day => day < 10 ? double.NaN : (weeks[day] + weeks[day - 5]) / 2), average);
        Assert.Equal(average, Over("weekly.sma(2)", days));
        Assert.Equal(average, Over("weekly.sma_2", days));
    }

    [Fact]
    public void Days_and_weeks_meet_on_the_days() => Assert.Equal(
        Over("weekly.close", FeedBars.Days(7, 70)).Zip(FeedBars.Days(7, 70).Bars.Close.ToArray())
            .Select(pair => double.IsNaN(pair.First) ? double.NaN : pair.Second > pair.First ? 1 : 0),
        Over("weekly.close < close", FeedBars.Days(7, 70)));

    [Fact]
    public void Bars_that_are_cut_off_change_nothing_before()
    {
        var days = FeedBars.Days(9, 70);
        const string Rule = "close > weekly.sma(close, 2) and weekly.rising(close) or crosses_above(close, weekly.high)";
        for (var count = 1; count < days.Bars.Count; count++)
            Assert.Equal(Over(Rule, days with { Bars = days.Bars.Slice(0, count) }), Over(Rule, days).Take(count));
    }

    [Fact]
    public void A_strategy_sees_the_values_of_the_column()
    {
        var rule = Rule.Parse("close > weekly.close");
        var days = FeedBars.Days(11, 40);
        var set = Set(rule, days);
        var line = rule.Over(set[0]);
        List<double> seen = [];
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            var length = set[0].Length;
            set.Advance(cycle);
            set.StepIndicators();
            if (set[0].Length > length) seen.Add(line[0]);
        }

        Assert.Equal(line.Column.Values, seen);
        Assert.Contains(1, seen);
    }

    [Fact]
    public void A_timeframe_that_is_not_there_is_refused()
    {
        var feed = Set(Rule.Parse("close > 1"), FeedBars.Days(1, 10))[0];

        string Refused(string rule) => Assert.Throws<ArgumentException>(() => Rule.Parse(rule).Over(feed)).Message;
        Assert.Contains("weekly", Refused("weekly.close"), StringComparison.Ordinal);
        Assert.Contains("shorter", Refused("60m.close"), StringComparison.Ordinal);
    }

    internal static double[] Over(string text, BarSeries series)
    {
        var rule = Rule.Parse(text);
        return rule.Over(Set(rule, series)[0]).Column.Values;
    }

    static FeedSet Set(CompiledRule rule, BarSeries series) => new(Schedule.Of(rule.Plans(new(series))), new());
}
