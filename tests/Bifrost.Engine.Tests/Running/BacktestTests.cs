using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Running;

/// <summary>How a run is watched and stopped, and what it says when it cannot go on.</summary>
public class BacktestTests
{
    static readonly BarSeries Bars = DailyBars.Flat(10, 11, 12);

    [Fact]
    public void Progress_goes_from_nothing_to_all()
    {
        var progress = new Recorder();
        new Backtest(LongSeries(), new Script()).Run(progress);
        Assert.Equal(0, progress.Reports[0]);
        Assert.Equal(1, progress.Reports[^1]);
        Assert.Equal(progress.Reports.Order(), progress.Reports);
        Assert.True(progress.Reports.Count > 2);
    }

    [Fact]
    public void A_cancelled_run_stops_before_its_end()
    {
        using var source = new CancellationTokenSource();
        var script = new Script().At(1, _ => source.Cancel());
        Assert.ThrowsAny<OperationCanceledException>(() => new Backtest(LongSeries(), script).Run(cancellation: source.Token));
        Assert.InRange(script.Length, 1, 10_000);
    }

    [Fact]
    public void The_result_holds_orders_fills_trades_and_values()
    {
        var script = new Script().At(1, s => s.Buy(1)).At(2, s => s.Close());
        var result = script.Over(Bars);

        Assert.Equal([1, 2], result.Orders.Select(order => order.Id));
        Assert.Equal([11, 12], result.Fills.Select(fill => fill.Price));
        Assert.Equal([1], result.Trades.Select(trade => trade.Id));
        Assert.Equal([10_000, 10_000, 10_001], result.Value.ToArray());
        Assert.Equal((10_001, 10_001), (result.FinalCash, result.FinalValue));
        Assert.Empty(result.Broker.OpenOrders);
        Assert.Equal(3, result.Schedule.Cycles);
    }

    [Fact]
    public void What_a_strategy_throws_is_told_with_its_name_and_the_bar()
    {
        var script = new Script().At(2, _ => throw new InvalidTimeZoneException("no such zone"));
        var failure = Assert.Throws<StrategyFailedException>(() => script.Over(Bars));

        Assert.Equal("Script failed on bar 2 (2024-01-02 23:59:59 UTC): no such zone", failure.Message);
        Assert.Equal((script, 2, DailyBars.EndOf(1)), (failure.Strategy, failure.Bar, failure.Time));
        Assert.IsType<InvalidTimeZoneException>(failure.InnerException);
    }

    [Theory]
    [InlineData(nameof(Strategy.Init), 0)]
    [InlineData(nameof(Strategy.NextOpen), 2)]
    [InlineData(nameof(Strategy.NotifyTimer), 1)]
    [InlineData(nameof(Strategy.NotifyOrder), 2)]
    [InlineData(nameof(Strategy.NotifyTrade), 2)]
    [InlineData(nameof(Strategy.NotifyCashValue), 1)]
    [InlineData(nameof(Strategy.Next), 1)]
    [InlineData(nameof(Strategy.Stop), 3)]
    public void Wherever_it_throws_the_strategy_is_named(string call, int bar)
    {
        foreach (var atOnce in (bool[])[false, true])
        {
            var options = new BacktestOptions { CheatOnOpen = true, NotifyAtOnce = atOnce };
            StrategyPlan[] plans = [new(new Script()), new(new Thrower(call))];
            var failure = Assert.Throws<StrategyFailedException>(() => new Backtest(Schedule.Of(new FeedPlan(Bars)), plans, options).Run());
            Assert.Equal((typeof(Thrower), bar, call), (failure.Strategy.GetType(), failure.Bar, failure.InnerException?.Message));
        }
    }

    [Fact]
    public void Before_the_first_bar_there_is_no_time_to_tell()
    {
        var failure = Assert.Throws<StrategyFailedException>(() => new Backtest(Bars, new Thrower(nameof(Strategy.Init))).Run());
        Assert.Equal("Thrower failed before the first bar: Init", failure.Message);
    }

    [Fact]
    public void A_strategy_runs_once()
    {
        var script = new Script();
        script.Over(Bars);
        var again = Assert.Throws<InvalidOperationException>(() => script.Over(Bars));
        Assert.Equal("This Script has been in a run already; give each run a new one.", again.Message);

        var twin = new Script();
        Assert.Throws<InvalidOperationException>(() => new Backtest(Schedule.Of(new FeedPlan(Bars)), [new(twin), new(twin)], new()).Run());
    }

    [Fact]
    public void An_analyzer_watches_one_strategy()
    {
        var analyzer = new Watcher();
        StrategyPlan[] plans = [new(new Script(), analyzer), new(new Script(), analyzer)];
        var failure = Assert.ThrowsAny<Exception>(() => new Backtest(Schedule.Of(new FeedPlan(Bars)), plans, new()).Run());
        Assert.Contains("This Watcher has watched a strategy already", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_needs_a_feed_with_bars_and_a_strategy()
    {
        Assert.Contains("no feeds", Assert.Throws<ArgumentException>(() => Schedule.Of()).Message, StringComparison.Ordinal);
        Assert.Contains("it holds no bars", Assert.Throws<ArgumentException>(
            () => Schedule.Of(new FeedPlan(new BarSeries("feed", Engine.Data.Bars.Empty)))).Message, StringComparison.Ordinal);
        Assert.Contains("at least one strategy", Assert.Throws<ArgumentException>(
            () => new Backtest(Schedule.Of(new FeedPlan(Bars)), [], new()).Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_without_a_price_is_named()
    {
        var bars = DailyBars.Of((10, 10, 10, 10), (10, double.NaN, 10, 10));
        var error = Assert.Throws<ArgumentException>(() => new Script().Over(bars));
        Assert.StartsWith("Bar 1 of feed (2024-01-02 23:59:59 UTC) lacks a price: Bar {", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_on_a_feed_without_a_bar_is_refused()
    {
        var script = new Script().At(1, s => s.Buy(1, data: s.Feeds["late"]));
        var failure = Assert.Throws<StrategyFailedException>(
            () => script.Over([DailyBars.Flat(10, 10), DailyBars.OnDays("late", (1, 10))], new()));
        Assert.EndsWith(": late has no bar yet; an order on it has no price.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_on_a_feed_of_another_run_is_refused()
    {
        var other = new Script().Over(Bars).Feeds[0];
        var failure = Assert.Throws<StrategyFailedException>(() => new Script().At(1, s => s.Buy(1, data: other)).Over(Bars));
        Assert.Contains("feed is not a feed of this strategy's run.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_size_that_is_no_number_is_refused(double size)
    {
        var failure = Assert.Throws<StrategyFailedException>(() => new Script().At(1, s => s.Buy(size)).Over(Bars));
        Assert.Contains($"The size of an order on feed is {size}.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_its_run_a_strategy_has_no_feeds()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Script().Data);
        Assert.Equal("Script is not running yet; use Init, not the constructor.", error.Message);
    }

    static BarSeries LongSeries() => DailyBars.Flat([.. Enumerable.Repeat(10.0, 20_000)]);

    sealed class Recorder : IProgress<double>
    {
        public List<double> Reports { get; } = [];

        public void Report(double value) => Reports.Add(value);
    }

    sealed class Watcher : Analyzer;

    sealed class Thrower(string call) : Strategy
    {
        protected internal override void Init()
        {
            AddTimer(TimerPlan.AtSessionStart());
            Throw(nameof(Init));
        }

        protected internal override void PreNextOpen() => Throw(nameof(PreNextOpen));

        protected internal override void NextStartOpen() => Throw(nameof(NextOpen));

        protected internal override void NextOpen() => Throw(nameof(NextOpen));

        protected internal override void NotifyTimer(StrategyTimer timer, DateTime when) => Throw(nameof(NotifyTimer));

        protected internal override void NotifyOrder(OrderUpdate update) => Throw(nameof(NotifyOrder));

        protected internal override void NotifyTrade(Engine.Broker.Trade trade) => Throw(nameof(NotifyTrade));

        protected internal override void NotifyCashValue(double cash, double value) => Throw(nameof(NotifyCashValue));

        protected internal override void NextStart()
        {
            Buy(1);
            Throw(nameof(Next));
        }

        protected internal override void Stop() => Throw(nameof(Stop));

        void Throw(string now)
        {
            if (now == call) throw new InvalidOperationException(now);
        }
    }
}
