using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using static Bifrost.Engine.Orders.Side;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>The rules of SEMANTICS 4 on one bar that opens at 100, goes to 104 and 98, and closes at 103 (or 99).</summary>
public class MatchingTests
{
    static readonly Bar Rising = new(0, 100, 104, 98, 103, 1000);
    static readonly Bar Falling = Rising with { Close = 99 };
    static readonly Slippage AtOpen = new() { Points = 3, AtOpen = true };

    [Fact]
    public void Market_fills_at_the_open() => Assert.Equal(100, Matching.Market(Buy, Rising.Open, Rising, Slippage.None));

    [Theory]
    [InlineData(Buy, 101, 100.0)] // the open is better
    [InlineData(Buy, 100, 100.0)]
    [InlineData(Buy, 99, 99.0)]
    [InlineData(Buy, 98, 98.0)] // the low is enough
    [InlineData(Buy, 97, null)]
    [InlineData(Sell, 99, 100.0)]
    [InlineData(Sell, 100, 100.0)]
    [InlineData(Sell, 102, 102.0)]
    [InlineData(Sell, 104, 104.0)]
    [InlineData(Sell, 105, null)]
    public void Limit_fills_at_its_price_or_better(Side side, double limit, double? price) =>
        Assert.Equal(price, Matching.Limit(side, limit, Rising, Slippage.None));

    [Theory]
    [InlineData(Buy, 99, 100.0)] // the open has passed it
    [InlineData(Buy, 100, 100.0)]
    [InlineData(Buy, 102, 102.0)]
    [InlineData(Buy, 104, 104.0)]
    [InlineData(Buy, 105, null)]
    [InlineData(Sell, 101, 100.0)]
    [InlineData(Sell, 99, 99.0)]
    [InlineData(Sell, 98, 98.0)]
    [InlineData(Sell, 97, null)]
    public void Stop_fills_at_its_price_or_worse(Side side, double trigger, double? price) =>
        Assert.Equal(price, Matching.Stop(side, trigger, Rising, Slippage.None));

    [Theory]
    [InlineData(Buy, 105, 105, null, false)] // not touched
    [InlineData(Buy, 99, 101, 100.0, true)] // gap through the stop, the limit allows the open
    [InlineData(Buy, 99, 97, null, true)] // gap, the limit is below the bar
    [InlineData(Buy, 102, 102, 102.0, true)] // touched, and the limit is no worse
    [InlineData(Buy, 102, 101, null, true)] // touched on the way up: the price never came back
    [InlineData(Sell, 97, 97, null, false)]
    [InlineData(Sell, 101, 99, 100.0, true)]
    [InlineData(Sell, 99, 99, 99.0, true)]
    [InlineData(Sell, 99, 103, 103.0, true)] // touched, then it rose to the close at the limit
    [InlineData(Sell, 99, 103.5, null, true)]
    public void Stop_limit_on_a_rising_bar(Side side, double trigger, double limit, double? price, bool triggered) =>
        Assert.Equal(new(price, triggered), Matching.StopLimit(side, trigger, limit, Rising, Slippage.None));

    [Theory]
    [InlineData(Buy, 102, 99, 99.0, true)] // touched, then it fell to the close at the limit
    [InlineData(Buy, 102, 98.5, null, true)]
    [InlineData(Buy, 102, 103, 102.0, true)]
    [InlineData(Sell, 99, 99.5, null, true)] // touched on the way down: the price never came back
    [InlineData(Sell, 99, 98, 99.0, true)]
    public void Stop_limit_on_a_falling_bar(Side side, double trigger, double limit, double? price, bool triggered) =>
        Assert.Equal(new(price, triggered), Matching.StopLimit(side, trigger, limit, Falling, Slippage.None));

    [Fact]
    public void A_market_order_slips_no_further_than_the_bar()
    {
        Assert.Equal(103, Matching.Market(Buy, 100, Rising, AtOpen));
        Assert.Equal(104, Matching.Market(Buy, 100, Rising, AtOpen with { Points = 5 }));
        Assert.Equal(98, Matching.Market(Sell, 100, Rising, AtOpen));
        Assert.Equal(100, Matching.Market(Buy, 100, Rising, AtOpen with { AtOpen = false }));
    }

    [Fact]
    public void A_buy_limit_slips_from_the_open_up_to_the_limit_or_the_high()
    {
        Assert.Equal(102, Matching.Limit(Buy, 102, Rising, AtOpen));
        Assert.Equal(104, Matching.Limit(Buy, 110, Rising, AtOpen with { Points = 9 }));
        Assert.Equal(99, Matching.Limit(Buy, 99, Rising, AtOpen));
    }

    [Fact]
    public void A_sell_limit_slips_from_the_open_down_to_the_limit_even_below_the_bar() =>
        Assert.Equal(95, Matching.Limit(Sell, 95, Rising, AtOpen with { Points = 9 }));

    [Fact]
    public void A_touched_stop_slips_whether_or_not_opens_do()
    {
        Assert.Equal(103, Matching.Stop(Buy, 102, Rising, new() { Points = 1 }));
        Assert.Equal(100, Matching.Stop(Buy, 99, Rising, new() { Points = 1 }));
        Assert.Equal(101, Matching.Stop(Buy, 99, Rising, new() { Points = 1, AtOpen = true }));
    }

    [Fact]
    public void A_stop_limit_may_slip_beyond_its_limit_on_the_bar_of_the_touch() =>
        Assert.Equal(new(104, Triggered: true), Matching.StopLimit(Buy, 102, 103, Rising, new() { Points = 2 }));

    [Fact]
    public void A_bar_with_a_missing_price_fills_no_priced_order()
    {
        var missing = new Bar(0, double.NaN, double.NaN, double.NaN, double.NaN, 0);
        Assert.Null(Matching.Limit(Buy, 100, missing, Slippage.None));
        Assert.Null(Matching.Stop(Sell, 100, missing, Slippage.None));
        Assert.Equal(default, Matching.StopLimit(Buy, 100, 100, missing, Slippage.None));
    }
}
