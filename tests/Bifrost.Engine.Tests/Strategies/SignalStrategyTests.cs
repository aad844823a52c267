using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Xunit;
using static Bifrost.Engine.Strategies.SignalReading;
using static Bifrost.Engine.Strategies.SignalRole;

namespace Bifrost.Engine.Tests.Strategies;

/// <summary>The signals are the price less 10; the expected text is the position after each bar.</summary>
public class SignalStrategyTests
{
    [Theory]
    [InlineData(LongShort, Plain, "0 1 1 -1 -1 1")]
    [InlineData(LongShort, Inverted, "0 -1 -1 1 1 -1")]
    [InlineData(Long, Plain, "0 1 1 0 0 1")]
    [InlineData(Long, Inverted, "0 0 0 1 1 0")]
    [InlineData(Long, Any, "0 1 0 1 0 1")]
    [InlineData(Short, Plain, "0 0 0 -1 -1 0")]
    [InlineData(Short, Inverted, "0 -1 -1 0 0 -1")]
    [InlineData(Short, Any, "0 -1 0 -1 0 -1")]
    public void One_signal_decides_the_position(SignalRole role, SignalReading reading, string held) =>
        Assert.Equal(held, Held([11, 11, 9, 9, 11, 11], new SignalStrategy(Of(role, reading))));

    [Theory]
    [InlineData(Plain, "0 1 1 1 1 0")]
    [InlineData(Inverted, "0 1 0 1 0 1")]
    [InlineData(Any, "0 1 0 1 0 1")]
    public void An_exit_closes_what_the_entry_opened(SignalReading reading, string held)
    {
        // The entry always speaks for rising prices, the exit follows them.
        var entry = new Signal(Long, feeds => feeds[0].Close);
        Assert.Equal(held, Held([11, 11, 11, 11, 9, 9], new SignalStrategy(entry, Of(LongExit, reading))));
    }

    [Fact]
    public void A_short_exit_closes_a_short_position() =>
        Assert.Equal("0 -1 -1 0 0", Held([9, 9, 11, 11, 11], new SignalStrategy(Of(Short), Of(ShortExit))));

    [Fact]
    public void A_short_entry_turns_a_long_position_around_unless_there_is_a_long_exit()
    {
        var never = new Signal(LongExit, feeds => feeds[0].Close);
        Assert.Equal("0 1 -1 -1", Held([11, 9, 9, 9], new SignalStrategy(Of(Long), Of(Short))));
        Assert.Equal("0 1 1 1", Held([11, 9, 9, 9], new SignalStrategy(Of(Long), Of(Short), never)));
    }

    [Fact]
    public void Signals_of_one_role_count_when_they_agree()
    {
        var above12 = new Signal(Long, feeds => Engine.Indicators.LineMath.Sum(feeds[0].Close, -12));
        Assert.Equal("0 0 1 1", Held([11, 13, 13, 13], new SignalStrategy(Of(Long), above12)));
    }

    [Fact]
    public void Accumulating_enters_again() =>
        Assert.Equal("0 1 2 3", Held([11, 11, 11, 11], new SignalStrategy(Of(Long)) { Accumulate = true }));

    [Fact]
    public void A_new_entry_waits_for_the_one_before_unless_they_may_be_concurrent()
    {
        // The order on the feed that stands still from the second bar on is never filled.
        Assert.Single(OrdersOnHalted(concurrent: false));
        Assert.Equal(4, OrdersOnHalted(concurrent: true).Count);
    }

    [Fact]
    public void A_signal_for_both_sides_cannot_be_read_as_any()
    {
        var strategy = new SignalStrategy(Of(LongShort, Any));
        var error = Assert.Throws<StrategyFailedException>(() => new Backtest(Prices.Of(10), strategy).Run());
        Assert.IsType<ArgumentException>(error.InnerException);
    }

    static Signal Of(SignalRole role, SignalReading reading = Plain) =>
        new(role, feeds => Engine.Indicators.LineMath.Sum(feeds[0].Close, -10), reading);

    static IReadOnlyList<Engine.Orders.Order> OrdersOnHalted(bool concurrent)
    {
        var strategy = new OnSecond(Of(Long)) { Concurrent = concurrent };
        var feeds = new[] { Prices.Of(11, 11, 11, 11), Prices.Named("halted", 11) };
        return new Backtest([.. feeds.Select(feed => new FeedPlan(feed))], strategy).Run().Orders;
    }

    static string Held(double[] prices, SignalStrategy strategy)
    {
        var schedule = Schedule.Of(new FeedPlan(Prices.Of(prices)));
        var watcher = new PositionWatcher();
        new Backtest(schedule, [new(strategy, watcher)], new()).Run();
        return string.Join(' ', watcher.Sizes);
    }

    sealed class OnSecond(params IReadOnlyList<Signal> signals) : SignalStrategy(signals)
    {
        protected override Feed Target => Feeds[1];
    }

    sealed class PositionWatcher : Engine.Analyzers.Analyzer
    {
        public List<double> Sizes { get; } = [];

        protected internal override void OnBar(int barsMissing) => Sizes.Add(Strategy.Position.Size);
    }
}
