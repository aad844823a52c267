using Bifrost.Engine.Orders;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Orders;

/// <summary>SEMANTICS 4.6 and 4.7: a trigger follows the close and never goes back.</summary>
public class TrailingTests
{
    [Fact]
    public void It_starts_at_a_distance_from_the_close()
    {
        Assert.Equal(8, Sell(OrderTerms.TrailBy(2), 10).Price);
        Assert.Equal(9, Sell(OrderTerms.TrailByPercent(0.1), 10).Price);
        Assert.Equal(12, Buy(OrderTerms.TrailBy(2), 10).Price);
    }

    [Fact]
    public void A_price_takes_the_place_of_the_close_at_the_start() =>
        Assert.Equal(18, Sell(OrderTerms.TrailBy(2) with { Price = 20 }, 10).Price);

    [Fact]
    public void The_amount_goes_before_the_percentage() =>
        Assert.Equal(8, Sell(new() { Type = OrderType.StopTrail, TrailAmount = 2, TrailPercent = 0.1 }, 10).Price);

    [Fact]
    public void It_follows_the_close_and_never_goes_back()
    {
        Assert.Equal(13, Sell(OrderTerms.TrailBy(2), 10, 12, 15, 14).Price);
        Assert.Equal(7, Buy(OrderTerms.TrailBy(2), 10, 8, 5, 6).Price);
    }

    [Fact]
    public void It_is_matched_before_it_follows()
    {
        // The bar falls to the trigger of 8 and closes at 15.
        var script = new Script().At(1, s => s.Sell(1, OrderTerms.TrailBy(2)));
        script.Over(DailyBars.Of((10, 10, 10, 10), (10, 15, 8, 15)));
        Assert.Equal(8, script[1].Executed.Price);
    }

    [Fact]
    public void The_limit_follows_at_its_distance()
    {
        var order = Sell(new() { Type = OrderType.StopTrailLimit, TrailAmount = 2, Price = 10, LimitPrice = 9 }, 10, 12);
        Assert.Equal((10, 9), (order.Price, order.LimitPrice));
    }

    [Fact]
    public void A_limit_without_a_price_is_the_reference()
    {
        var order = Sell(new() { Type = OrderType.StopTrailLimit, TrailAmount = 2, LimitPrice = 20 }, 10);
        Assert.Equal((18, 18), (order.Price, order.LimitPrice));
    }

    [Fact]
    public void Once_touched_a_trailing_limit_is_pulled_once_more_and_then_stands()
    {
        // Trigger 8, limit 9: touched on the second bar without a fill, pulled by its close of 8.5, then by none.
        var terms = new OrderTerms { Type = OrderType.StopTrailLimit, TrailAmount = 2, Price = 10, LimitPrice = 11 };
        var script = new Script().At(1, s => s.Sell(1, terms));
        script.Over(DailyBars.Of((10, 10, 10, 10), (9, 9, 7.5, 8.8), (8.9, 8.9, 8.9, 8.9)));
        Assert.True(script[1].IsTriggered);
        Assert.Equal((8, 9), (script[1].Price, script[1].LimitPrice));
    }

    static Order Sell(OrderTerms terms, params double[] closes) => Placed(s => s.Sell(1, terms), closes);

    static Order Buy(OrderTerms terms, params double[] closes) => Placed(s => s.Buy(1, terms), closes);

    static Order Placed(Action<Script> place, double[] closes)
    {
        var script = new Script().At(1, place);
        script.Over(DailyBars.Flat(closes));
        return script[1];
    }
}
