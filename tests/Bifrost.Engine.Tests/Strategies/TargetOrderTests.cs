using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Xunit;

namespace Bifrost.Engine.Tests.Strategies;

public class TargetOrderTests
{
    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(5, 5, 5)]
    [InlineData(5, 2, 2)]
    [InlineData(5, 0, 0)]
    [InlineData(5, -3, -3)]
    [InlineData(-4, -1, -1)]
    [InlineData(0, 0, 0)]
    public void A_target_size_trades_what_is_missing(double held, double target, double after) =>
        Assert.Equal(after, SizeAfter(held, self => self.OrderTargetSize(target)));

    [Theory]
    [InlineData(0, 105, 10)]
    [InlineData(10, 52, 6)]
    [InlineData(10, 0, 0)]
    [InlineData(0, -30, -3)]
    public void A_target_value_is_reached_in_whole_units(double held, double target, double after) =>
        Assert.Equal(after, SizeAfter(held, self => self.OrderTargetValue(target)));

    [Fact]
    public void A_target_value_may_be_taken_at_another_price() =>
        Assert.Equal(4, SizeAfter(0, self => self.OrderTargetValue(100, terms: OrderTerms.Market with { Price = 25 })));

    [Theory]
    [InlineData(0.5, 500)]
    [InlineData(-0.25, -250)]
    public void A_target_percentage_is_one_of_the_whole_account(double target, double after) =>
        Assert.Equal(after, SizeAfter(0, self => self.OrderTargetPercent(target)));

    [Theory]
    [InlineData(4, 0)]
    [InlineData(-4, 0)]
    [InlineData(0, 0)]
    public void Closing_leaves_nothing(double held, double after) => Assert.Equal(after, SizeAfter(held, self => self.Close()));

    [Fact]
    public void A_bracket_without_legs_is_a_plain_order()
    {
        var orders = default(Engine.Strategies.BracketOrders);
        var strategy = new Acting(self => { if (self.Length == 1) orders = self.BuyBracket(2, OrderTerms.Market, null, null); });
        new Backtest(Prices.Of(10, 11), strategy).Run();

        Assert.True(orders.Main is { Status: OrderStatus.Completed });
        Assert.Null(orders.Stop);
        Assert.Null(orders.Limit);
    }

    [Fact]
    public void The_leg_of_a_bracket_that_fills_cancels_the_other()
    {
        var orders = default(Engine.Strategies.BracketOrders);
        var strategy = new Acting(self =>
        {
            if (self.Length == 1) orders = self.SellBracket(2, OrderTerms.Market, OrderTerms.Stop(14), OrderTerms.Limit(8));
        });
        var result = new Backtest(Prices.Of(10, 10, 11, 8, 15), strategy).Run();

        Assert.Equal(OrderStatus.Completed, orders.Limit!.Status);
        Assert.Equal((OrderStatus.Canceled, OrderEnd.CanceledByBracket), (orders.Stop!.Status, orders.Stop.Outcome.End));
        Assert.Equal(10_004, result.FinalCash);
    }

    /// <summary>The position two bars after the act, at a price of 10 throughout.</summary>
    static double SizeAfter(double held, Action<Acting> act)
    {
        var strategy = new Acting(self =>
        {
            if (self.Length == 1) self.OrderTargetSize(held);
            else if (self.Length == 3) act(self);
        });
        var result = new Backtest(Prices.Of(10, 10, 10, 10, 10), strategy).Run();
        return result.Broker.Position(result.Feeds[0]).Size;
    }
}
