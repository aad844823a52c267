using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Running;

/// <summary>
/// What a run allocates, in bytes: measured over one number of bars and over twice that number, so that what does not
/// grow with the bars falls out.
/// </summary>
public class AllocationTests
{
    const int Count = 50_000;
    const int ValueColumns = 2 * sizeof(double);
    const int InputColumns = 7 * sizeof(double);

    // Objects that the runtime itself makes now and then on this thread.
    const int Slack = 4096;

    [Fact]
    public void A_bar_on_which_nothing_happens_allocates_nothing() => Assert.InRange(BytesABar(() => new Watcher()), 0, ValueColumns);

    [Fact]
    public void An_order_that_waits_allocates_nothing() =>
        Assert.InRange(BytesABar(() => new Waiter(OrderTerms.Limit(1))), 0, ValueColumns);

    [Fact]
    public void A_trailing_order_and_its_position_allocate_nothing() =>
        Assert.InRange(BytesABar(() => new Waiter(OrderTerms.TrailBy(1e6), holds: true)), 0, ValueColumns);

    [Fact]
    public void A_bracket_and_a_group_that_wait_allocate_nothing() => Assert.InRange(BytesABar(() => new Bracketed()), 0, ValueColumns);

    [Fact]
    public void Feeds_of_different_calendars_allocate_nothing_on_a_bar() =>
        Assert.InRange(BytesABar(() => new Waiter(OrderTerms.Limit(1)), feeds: 3), 0, ValueColumns);

    [Fact]
    public void Futures_with_interest_allocate_nothing_on_a_bar() => Assert.InRange(
        BytesABar(() => new Waiter(OrderTerms.Stop(1e6), holds: true), broker: new()
        {
            Commission = CommissionScheme.Futures(1, 100) with { Interest = 0.01, InterestOnLong = true },
            Cash = 1e9,
        }),
        0,
        ValueColumns);

    [Fact]
    public void An_indicator_allocates_its_column() =>
        Assert.InRange(BytesABar(() => new Averager()), 0, ValueColumns + sizeof(double));

    [Fact]
    public void Merging_feeds_allocates_no_more_than_half_their_columns()
    {
        var (once, twice) = (Series(3, Count), Series(3, 2 * Count));
        var bytes = Allocated(() => Schedule.Of(Plans(twice))) - Allocated(() => Schedule.Of(Plans(once)));
        var bars = twice.Sum(series => series.Bars.Count) - once.Sum(series => series.Bars.Count);
        Assert.InRange(bytes, 0, bars * InputColumns / 2);
    }

    [Fact]
    public void An_order_with_its_fill_and_trade_takes_at_most_two_kilobytes()
    {
        var schedule = Schedule.Of(Plans(Series(1, Count)));
        long Bytes(int orders) => Allocated(() => new Backtest(schedule, [new(new Flipper(Count / orders))], new()).Run());
        Assert.InRange((Bytes(2000) - Bytes(1000)) / 1000, 1, 2000);
    }

    static double BytesABar(Func<Strategy> strategy, int feeds = 1, BrokerOptions? broker = null)
    {
        var (once, twice) = (Schedule.Of(Plans(Series(feeds, Count))), Schedule.Of(Plans(Series(feeds, 2 * Count))));
        var options = new BacktestOptions { Broker = broker ?? new() };
        long Measure(Schedule schedule) => Allocated(() => new Backtest(schedule, [new(strategy())], options).Run());

        var bytes = Measure(twice) - Measure(once);
        return (bytes - Slack) / (double)(twice.Cycles - once.Cycles);
    }

    /// <summary>The least of a few: a collection meanwhile, which other tests may cause, adds what was set aside for this thread.</summary>
    static long Allocated(Action act)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 4; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    static FeedPlan[] Plans(IReadOnlyList<BarSeries> feeds) => [.. feeds.Select(series => new FeedPlan(series))];

    /// <summary>Minutes around 100; the second feed lacks every tenth of them, the third every eleventh.</summary>
    static BarSeries[] Series(int feeds, int count) => [.. Enumerable.Range(0, feeds).Select(feed =>
    {
        var builder = new BarsBuilder();
        for (var i = 0; i < count; i++)
        {
            var price = 100 + (i % 7);
            if (feed == 0 || i % (9 + feed) != 5) builder.Add(new((1 + i) * UtcTime.Minute, price, price + 1, price - 1, price, 10));
        }

        return new BarSeries($"feed{feed}", builder.ToBars()) { Timeframe = Timeframe.Minutes };
    })];

    sealed class Watcher : Strategy
    {
        double _highest;

        protected internal override void Next()
        {
            if (Data.Close[0] > _highest && !Position.IsOpen) _highest = Data.Close[0];
        }
    }

    /// <summary>Buys on the first bar if it is to hold, and leaves an order waiting.</summary>
    sealed class Waiter(OrderTerms terms, bool holds = false) : Strategy
    {
        protected internal override void NextStart()
        {
            if (holds) Buy(1);
            if (holds && terms.Type != OrderType.Stop) Sell(1, terms);
            else Buy(1, terms);
        }
    }

    sealed class Bracketed : Strategy
    {
        protected internal override void NextStart()
        {
            BuyBracket(1, OrderTerms.Market, OrderTerms.Stop(1), OrderTerms.Limit(1e6));
            var first = Buy(1, OrderTerms.Limit(1));
            Buy(1, OrderTerms.Limit(2) with { Oco = first });
        }
    }

    sealed class Averager : Strategy
    {
        Line? _average;

        protected internal override void Init() => _average = new Sma(Data, 20);

        protected internal override void Next()
        {
            if (_average![0] < 0) Buy(1);
        }
    }

    /// <summary>Buys and sells in turn.</summary>
    sealed class Flipper(int every) : Strategy
    {
        protected internal override void Next()
        {
            if (Length % every != 0) return;
            if (Position.IsOpen) Close();
            else Buy(1);
        }
    }
}
