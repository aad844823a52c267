using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Xunit;

namespace Bifrost.Engine.Tests.Strategies;

public class LifeCycleTests
{
    [Fact]
    public void A_strategy_is_called_in_the_reference_engines_order()
    {
        var strategy = new Acting(
            next: self => { if (self.Length == 2) self.Buy(2); },
            init: self => _ = new Sma(self.Data, 2));
        new Backtest(Prices.Of(10, 11, 12, 13), strategy).Run();

        Assert.Equal(
            [
                "Init", "Cash 10000 10000", "PreNext 1",
                "Cash 10000 10000", "NextStart 2", "Next 2",
                "Order 1 Submitted", "Order 1 Accepted", "Order 1 Completed", "Trade 1 Open", "Cash 9976 10000", "Next 3",
                "Cash 9976 10002", "Next 4",
                "Stop",
            ],
            strategy.Calls);
    }

    [Fact]
    public void News_come_before_the_step_when_they_are_wanted_at_once()
    {
        var lengths = new List<int>();
        new Backtest(Prices.Of(10, 11, 12), new OrderLengths(lengths), new() { NotifyAtOnce = true }).Run();
        Assert.Equal([1, 1, 1], lengths);
    }

    [Fact]
    public void Cheating_on_open_sees_the_new_bar_before_the_strategy_steps_to_it()
    {
        var strategy = new Acting { OnOpen = self => { if (self.Data.Length == 3) self.Buy(1); } };
        var result = new Backtest(
            Prices.Of(10, 11, 12), strategy, new() { CheatOnOpen = true, Broker = new() { CheatOnOpen = true } }).Run();

        Assert.Equal(
            ["PreNextOpen 0/1", "NextStartOpen 1/2", "NextOpen 2/3"],
            strategy.Calls.Where(call => call.Contains("Open ", StringComparison.Ordinal)));
        Assert.Equal(12, Assert.Single(result.Fills).Price);
    }

    [Fact]
    public void Strategies_of_one_run_share_the_account_and_hear_of_their_own_orders_only()
    {
        var buyer = new Acting(self => { if (self.Length == 1) self.Buy(3); });
        var seller = new Acting(self => { if (self.Length == 2) self.Close(); });
        var schedule = Schedule.Of(new FeedPlan(Prices.Of(10, 11, 12, 13)));
        var result = new Backtest(schedule, [new(buyer), new(seller)], new()).Run();

        Assert.Contains("Order 1 Completed", buyer.Calls);
        Assert.DoesNotContain("Order 2 Completed", buyer.Calls);
        Assert.Contains("Order 2 Completed", seller.Calls);
        Assert.Equal(10_003, result.FinalCash);
    }

    [Fact]
    public void What_needs_a_run_says_so_outside_one()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Acting().Buy(1));
        Assert.Equal("Acting is not running yet; use Init, not the constructor.", error.Message);
    }

    [Fact]
    public void A_size_that_is_no_number_is_refused()
    {
        var strategy = new Acting(self => self.Buy(double.NaN));
        var error = Assert.Throws<StrategyFailedException>(() => new Backtest(Prices.Of(10), strategy).Run());
        Assert.StartsWith("The size of an order on flat is NaN.", error.InnerException?.Message, StringComparison.Ordinal);
    }

    sealed class OrderLengths(List<int> lengths) : Strategy
    {
        protected internal override void Next()
        {
            if (Length == 1) Buy(1);
        }

        protected internal override void NotifyOrder(Engine.Orders.OrderUpdate update) => lengths.Add(Length);
    }
}
