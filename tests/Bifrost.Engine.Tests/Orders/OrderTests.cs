using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Orders;

public class OrderTests
{
    [Fact]
    public void Without_a_price_an_order_takes_the_close_it_was_created_at()
    {
        Assert.Equal((10, 10), Prices(OrderTerms.Market));
        Assert.Equal((9, 9), Prices(OrderTerms.Limit(9)));
        Assert.Equal((9, 8), Prices(OrderTerms.StopLimit(9, 8)));
        Assert.Equal((8, 8), Prices(new() { Type = OrderType.StopLimit, LimitPrice = 8 }));
    }

    [Fact]
    public void Its_size_carries_the_sign_of_its_side()
    {
        var script = new Script().At(1, s =>
        {
            s.Buy(-5);
            s.Sell(-5);
        });
        Assert.Equal([5, -5], script.Over(DailyBars.Flat(10, 10)).Orders.Select(order => order.Size));
    }

    [Fact]
    public void News_keep_the_moment_while_the_order_moves_on()
    {
        var script = new Script().At(1, s => s.Buy(5));
        script.Over(DailyBars.Flat(10, 10));

        Assert.Equal([(true, false, 0.0), (true, false, 0), (false, true, 5)],
            script.Updates.Select(update => (update.IsAlive, update.IsCompleted, update.Executed.Size)));
        Assert.False(script[1].IsAlive);
        Assert.Equal("#1 Buy 5 feed Market Completed", $"{script[1]}");
        Assert.Equal(UtcTime.ToDateTime(DailyBars.EndOf(1)), script[1].Executed.DateTime);
    }

    [Fact]
    public void A_market_order_waits_for_a_bar_of_its_own_feed()
    {
        var script = new Script().At(1, s => s.Buy(1));
        var result = script.Over([DailyBars.OnDays("stands", (0, 10), (2, 12)), DailyBars.OnDays("moves", (0, 5), (1, 5), (2, 5))], new());
        Assert.Equal((2, 12), (result.Fills[0].Cycle, result.Fills[0].Price));
    }

    [Fact]
    public void A_limit_order_is_matched_again_against_the_bar_on_which_its_feed_stands()
    {
        // SEMANTICS 4.0: only market and close orders ask for a new bar.
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.Limit(10)));
        var result = script.Over([DailyBars.OnDays("stands", (0, 10), (2, 12)), DailyBars.OnDays("moves", (0, 5), (1, 5), (2, 5))], new());
        Assert.Equal((1, 10), (result.Fills[0].Cycle, result.Fills[0].Price));
    }

    [Fact]
    public void A_stop_limit_stays_triggered()
    {
        // Touched at 12 without a fill; two bars later the limit is reached from above.
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.StopLimit(12, 9)));
        script.Over(DailyBars.Flat(10, 12, 11, 9));
        Assert.Equal((9, DailyBars.EndOf(3)), (script[1].Executed.Price, script[1].Executed.Time));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_price_that_is_no_number_is_refused(double price)
    {
        Refuses(OrderTerms.Limit(price), $"Price of a Limit order is {price}; it must be a finite number.");
        Refuses(OrderTerms.StopLimit(10, price), $"LimitPrice of a StopLimit order is {price}; it must be a finite number.");
        Refuses(OrderTerms.TrailBy(price), $"TrailAmount of a StopTrail order is {price}; it must be a finite number.");
    }

    [Fact]
    public void A_distance_below_zero_is_refused()
    {
        Refuses(OrderTerms.TrailBy(-1), "TrailAmount of a StopTrail order is -1; it must be 0 or more.");
        Refuses(OrderTerms.TrailByPercent(-0.1), "TrailPercent of a StopTrail order is -0.1; it must be 0 or more.");
    }

    [Fact]
    public void An_order_of_another_run_can_be_neither_parent_nor_companion()
    {
        var other = new Script().At(1, s => s.Buy(1));
        other.Over(DailyBars.Flat(10, 10));
        Refuses(OrderTerms.Limit(9) with { Parent = other[1] }, "Parent is #1 Buy 1 feed Market Completed, an order of another run.");
        Refuses(OrderTerms.Limit(9) with { Oco = other[1] }, "Oco is #1 Buy 1 feed Market Completed, an order of another run.");
    }

    static void Refuses(OrderTerms terms, string message)
    {
        var failure = Assert.Throws<StrategyFailedException>(() => new Script().At(1, s => s.Buy(1, terms)).Over(DailyBars.Flat(10, 10)));
        Assert.StartsWith(message, Assert.IsType<ArgumentException>(failure.InnerException).Message, StringComparison.Ordinal);
    }

    static (double Price, double LimitPrice) Prices(OrderTerms terms)
    {
        var order = new Script().At(1, s => s.Buy(1, terms)).Over(DailyBars.Flat(10, 10)).Orders[0];
        return (order.Price, order.LimitPrice);
    }
}
