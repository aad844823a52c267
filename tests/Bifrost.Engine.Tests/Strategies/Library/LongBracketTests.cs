using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

public class LongBracketTests
{
    LongBracket _bracket = null!;

    [Fact]
    public void A_raised_stop_takes_the_place_of_the_old_one_with_the_target_beside_it()
    {
        // Bought at 10 on the second bar; the stop raised from 8 to 9.5 there sells on the fourth.
        var result = Run([10, 10, 11, 9, 20], (bar, bracket) =>
        {
            if (bar == 1) bracket.Enter(OrderTerms.Market, 8, 15);
            if (bar == 2) bracket.RaiseStop(9.5);
        });

        Assert.Equal([10, 9.0], result.Fills.Select(fill => fill.Price));
        Assert.Equal(
            [
                (null, OrderStatus.Completed), ("stop", OrderStatus.Canceled), ("target", OrderStatus.Canceled),
                ("trailing stop", OrderStatus.Completed), ("target", OrderStatus.Canceled),
            ],
            result.Orders.Select(order => (order.Terms.Tag, order.Status)));
    }

    [Fact]
    public void The_target_still_cancels_a_raised_stop()
    {
        var result = Run([10, 10, 11, 16, 5], (bar, bracket) =>
        {
            if (bar == 1) bracket.Enter(OrderTerms.Market, 8, 15);
            if (bar == 2) bracket.RaiseStop(9);
        });

        Assert.Equal([10, 16.0], result.Fills.Select(fill => fill.Price));
        Assert.True(_bracket.IsFlat);
    }

    [Fact]
    public void A_stop_never_falls()
    {
        var result = Run([10, 10, 11, 8, 7], (bar, bracket) =>
        {
            if (bar == 1) bracket.Enter(OrderTerms.Market, 8.5);
            if (bar > 1) bracket.RaiseStop(double.NaN);
            if (bar > 1) bracket.RaiseStop(8.5);
            if (bar > 1) bracket.RaiseStop(7.5);
        });

        Assert.Equal(2, result.Orders.Count);
        Assert.Equal([10, 8.0], result.Fills.Select(fill => fill.Price));
    }

    [Fact]
    public void An_exit_withdraws_stop_and_target_and_is_placed_once()
    {
        var result = Run([10, 10, 11, 12, 5], (bar, bracket) =>
        {
            if (bar == 1) bracket.Enter(OrderTerms.Market, 8, 15);
            if (bar != 3) return;
            bracket.Exit("enough");
            bracket.Exit("enough");
            bracket.RaiseStop(11);
        });

        Assert.Equal([10, 12.0], result.Fills.Select(fill => fill.Price).Take(2));
        Assert.Equal(2, result.Fills.Count);
        Assert.Equal("enough", Assert.Single(result.Orders, order => order.Terms.Tag == "enough").Terms.Tag);
        Assert.True(_bracket.IsFlat);
    }

    [Fact]
    public void An_entry_that_is_withdrawn_takes_its_exits_with_it()
    {
        var result = Run([10, 10, 10, 5], (bar, bracket) =>
        {
            if (bar == 1) bracket.Enter(OrderTerms.Limit(6), 4, 15);
            if (bar == 2) bracket.Withdraw();
        });

        Assert.Empty(result.Fills);
        Assert.All(result.Orders, order => Assert.Equal(OrderStatus.Canceled, order.Status));
        Assert.True(_bracket.IsFlat);
    }

    [Fact]
    public void A_refused_entry_leaves_the_bracket_flat()
    {
        var result = Run([10, 10, 10], (bar, bracket) =>
        {
            if (bar == 1) bracket.Enter(OrderTerms.Market, 8);
        }, new BrokerOptions { Cash = 5 });

        Assert.Equal(OrderStatus.Margin, result.Orders[0].Status);
        Assert.True(_bracket.IsFlat);
    }

    BacktestResult Run(double[] prices, Action<int, LongBracket> act, BrokerOptions? broker = null)
    {
        var strategy = new Acting(
            me => act(me.Length, _bracket),
            me => _bracket = new(me, me.Data));
        return new Backtest(Prices.Of(prices), strategy, new() { Broker = broker ?? new() }).Run();
    }
}
