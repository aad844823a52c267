using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Xunit;

namespace Bifrost.Engine.Tests.Strategies;

public class LibraryTests
{
    [Fact]
    public void Sma_cross_is_long_while_the_fast_average_is_above_the_slow_one()
    {
        // Fast (2) above slow (3) after bars 3 to 5, below after bars 6 and 7, above after bar 9.
        var result = new Backtest(Prices.Of(10, 11, 12, 13, 14, 9, 8, 8, 12, 12), new SmaCross { Fast = 2, Slow = 3 }).Run();
        Assert.Equal([(1.0, 13.0), (-1.0, 8.0), (1.0, 12.0)], result.Fills.Select(fill => (fill.Size, fill.Price)));
    }

    [Fact]
    public void Sma_cross_acts_from_the_first_bar_on_which_both_averages_have_a_value()
    {
        var result = new Backtest(Prices.Of(10, 11, 12, 13), new SmaCross { Fast = 1, Slow = 3 }).Run();
        Assert.Equal(13, Assert.Single(result.Fills).Price);
    }

    [Fact]
    public void Sma_cross_trades_each_feed_by_itself()
    {
        var early = Prices.Named("early", 10, 11, 12, 13, 14, 15);
        var late = Prices.Named("late", 10, 11, 12, 13, 14, 15).Without(0, 1, 4);
        var result = new Backtest([new(early), new(late)], new SmaCross { Fast = 1, Slow = 2 }).Run();

        // The order on the late feed waits over its missing bar and is not placed twice.
        Assert.Equal([("early", 12.0), ("late", 15.0)], result.Fills.Select(fill => (result.Feeds[fill.Feed].Name, fill.Price)));
    }

    [Fact]
    public void Buy_and_hold_invests_equal_shares_once()
    {
        var feeds = new[] { Prices.Named("a", 10, 10, 20), Prices.Named("b", 50, 50, 50) };
        var result = new Backtest([.. feeds.Select(feed => new FeedPlan(feed))], new BuyAndHold()).Run();

        Assert.Equal([475.0, 95.0], result.Fills.Select(fill => fill.Size));
        Assert.Equal(10_000 + 4_750, result.FinalValue);
    }

    [Fact]
    public void Buy_and_hold_tries_again_when_a_gap_at_the_open_was_too_much()
    {
        var result = new Backtest(Prices.Of(10, 12, 12, 13), new BuyAndHold()).Run();
        Assert.Equal([OrderStatus.Margin, OrderStatus.Completed], result.Orders.Select(order => order.Status));
        Assert.Equal(OrderEnd.NotEnoughCashAtExecution, result.Orders[0].Outcome.End);
    }

    [Fact]
    public void Buy_and_hold_leaves_the_size_to_a_sizer_when_one_is_set()
    {
        var result = new Backtest(Prices.Of(10, 10), new BuyAndHold { Sizer = new FixedSize(3) }).Run();
        Assert.Equal(3, Assert.Single(result.Fills).Size);
    }
}
