using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

public class ThreeStepTests
{
    static readonly BarSeries Hours = Golden.Hourly();
    static readonly BarSeries Days = Golden.Days(Hours);

    [Fact]
    public void Only_the_hourly_feed_is_traded() => Assert.All(Run(Days, Hours).Fills, fill => Assert.Equal(1, fill.Feed));

    [Fact]
    public void The_longer_bars_have_to_come_first()
    {
        var error = Assert.Throws<StrategyFailedException>(() => Run(Hours, Days));
        Assert.Contains("HHH (60 Minutes) is before days (1 Days)", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_feed_is_both()
    {
        var result = new Backtest(Days, new ThreeStep()).Run();
        Assert.NotEmpty(result.Fills);
    }

    [Fact]
    public void What_a_day_will_become_changes_nothing_before_it_closes()
    {
        var expected = Run(Days, Hours);
        for (var day = 40; day < Days.Bars.Count; day += 25)
        {
            var close = Days.Bars[day].Time;
            var changed = Days with { Bars = Engine.Data.Bars.Of([.. Bars(Days).Select(bar => bar.Time < close ? bar : Wild(bar))]) };
            var actual = Run(changed, Hours);
            Assert.Equal(Before(expected, close), Before(actual, close));
        }
    }

    [Fact]
    public void A_price_that_stands_still_is_not_traded() =>
        Assert.Empty(new Backtest(Prices.Of([.. Enumerable.Repeat(10.0, 60)]), new ThreeStep()).Run().Orders);

    [Fact]
    public void There_is_one_bracket_at_a_time()
    {
        var result = Run(Days, Hours);
        var entries = result.Orders.Where(order => order.IsBuy).ToList();

        Assert.Equal(entries.Count(entry => entry.Status == OrderStatus.Completed), result.Trades.Count);
        foreach (var (entry, trade) in entries.Skip(1).Zip(result.Trades)) Assert.True(entry.CreatedAt >= trade.TimeClosed);
    }

    [Fact]
    public void The_stop_at_the_broker_rises_and_never_falls()
    {
        var stops = new List<double>();
        var raised = 0;
        foreach (var order in Run(Days, Hours).Orders)
        {
            if (order.IsBuy) stops.Clear();
            if (order.Type != OrderType.Stop) continue;
            if (stops.Count > 0)
            {
                Assert.True(order.Price > stops[^1]);
                raised++;
            }

            stops.Add(order.Price);
        }

        Assert.True(raised > 10);
    }

    [Fact]
    public void An_entry_above_its_target_is_not_placed()
    {
        // The upper band of the days is the target of a consolidation: half the price puts it below every entry.
        var half = Days with { Bars = Engine.Data.Bars.Of([.. Bars(Days).Select(Halved)]) };

        Assert.Contains(Run(Days, Hours).Orders, order => order.Terms.Tag == "consolidation");
        var tags = Run(half, Hours).Orders.Where(order => order.IsBuy).Select(order => order.Terms.Tag).ToList();
        Assert.DoesNotContain("consolidation", tags);
        Assert.Contains("breakout", tags);
    }

    [Fact]
    public void A_day_that_is_still_building_is_not_looked_at()
    {
        var (days, minutes) = (Samples.DaysAndMinutes[0], Samples.DaysAndMinutes[1]);
        var finished = Orders(days, minutes);

        Assert.NotEmpty(finished);
        Assert.Equal(finished, Orders(days with { Replay = true }, minutes));
    }

    [Theory]
    [InlineData(10, 9, 12, true)]
    [InlineData(10, 10, 12, false)]
    [InlineData(10, 11, 12, false)]
    [InlineData(10, 9, 10, false)]
    [InlineData(10, 9, double.NaN, false)]
    public void Levels_have_to_be_in_order(double entry, double stop, double target, bool areOrdered) =>
        Assert.Equal(areOrdered, new BracketLevels(entry, stop, target).AreOrdered);

    [Fact]
    public void An_entry_waits_no_longer_than_allowed()
    {
        var patient = Entries(new());
        var hasty = Entries(new() { EntryBars = 1 });

        Assert.Contains(patient, entry => entry.Executed.Time - entry.CreatedAt > UtcTime.Day * 5);
        Assert.Contains(hasty, entry => entry.Status == OrderStatus.Canceled);
        Assert.All(
            hasty.Where(entry => entry.Status == OrderStatus.Completed),
            entry => Assert.True(entry.Executed.Time - entry.CreatedAt <= UtcTime.Day * 5));
    }

    static List<Order> Entries(ThreeStep strategy) =>
        [.. new Backtest([Samples.Of("NORTH.csv")], strategy).Run().Orders.Where(order => order.IsBuy)];

    static BacktestResult Run(BarSeries days, BarSeries hours) =>
        new Backtest([new(days), new(hours)], new ThreeStep(), GoldenRun.Options(10_000)).Run();

    static IEnumerable<Bar> Bars(BarSeries series) => Enumerable.Range(0, series.Bars.Count).Select(i => series.Bars[i]);

    static List<(long, double, string?)> Orders(params FeedPlan[] feeds) =>
        [.. new Backtest(feeds, new ThreeStep()).Run().Orders.Select(order => (order.CreatedAt, order.Price, order.Terms.Tag))];

    static Bar Halved(Bar bar) => new(bar.Time, bar.Open / 2, bar.High / 2, bar.Low / 2, bar.Close / 2, bar.Volume);

    static Bar Wild(Bar bar) => bar with { High = bar.High * 3, Low = bar.Low / 3, Close = bar.Close * 2 };

    static List<(long, double, double, string?)> Before(BacktestResult result, long time) => [.. result.Orders
        .Where(order => order.CreatedAt < time)
        .Select(order => (order.CreatedAt, order.Size, order.Price, order.Terms.Tag))];
}
