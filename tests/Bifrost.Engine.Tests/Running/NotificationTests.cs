using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Running;

/// <summary>What a strategy and its analyzers are told on a bar, and in which order: SEMANTICS 2.2 to 2.6.</summary>
public class NotificationTests
{
    [Fact]
    public void Orders_come_before_trades_then_the_cash_then_the_bar()
    {
        var script = new Script().At(1, s => s.Buy(1));
        script.Over(DailyBars.Flat(10, 10));
        Assert.Equal(
            [
                "1 cash 10000 value 10000", "1 next",
                "2 order 1 Submitted", "2 order 1 Accepted", "2 order 1 Completed", "2 trade 1 opened", "2 cash 9990 value 10000", "2 next",
            ],
            script.Told);
    }

    [Fact]
    public void At_once_they_come_in_the_brokers_step_while_the_strategy_is_on_the_bar_before()
    {
        var script = new Script().At(1, s => s.Buy(1));
        script.Over([DailyBars.Flat(10, 10)], new() { NotifyAtOnce = true });
        Assert.Equal(
            [
                "1 cash 10000 value 10000", "1 next",
                "1 order 1 Submitted", "1 order 1 Accepted", "1 order 1 Completed", "1 trade 1 opened", "2 cash 9990 value 10000", "2 next",
            ],
            script.Told);
    }

    [Fact]
    public void All_orders_of_a_step_come_before_all_trades()
    {
        var script = new Script().At(1, s =>
        {
            s.Buy(1);
            s.Sell(1);
        });
        script.Over(DailyBars.Flat(10, 10), new() { CheckSubmission = false });
        Assert.Equal(
            ["order 1 Accepted", "order 2 Accepted", "order 1 Completed", "order 2 Completed", "trade 1 opened", "trade 1 closed"],
            script.Told.Where(line => line.StartsWith("2 ", StringComparison.Ordinal)).Take(6).Select(line => line[2..]));
    }

    [Fact]
    public void What_is_placed_on_the_last_bar_is_told_to_nobody()
    {
        var script = new Script().At(2, s => s.Buy(1));
        var result = script.Over(DailyBars.Flat(10, 10));
        Assert.Empty(script.Updates);
        Assert.Equal(OrderStatus.Submitted, result.Orders[0].Status);
    }

    [Fact]
    public void Each_strategy_is_told_of_its_own_orders()
    {
        var (buyer, seller) = (new Script().At(1, s => s.Buy(5)), new Script().At(1, s => s.Sell(2)));
        var plans = new[] { new FeedPlan(DailyBars.Flat(10, 10)) };
        var result = new Backtest(Schedule.Of(plans), [new(buyer), new(seller)], new()).Run();

        Assert.Equal([1, 1, 1], buyer.Updates.Select(update => update.Order.Id));
        Assert.Equal([2, 2, 2], seller.Updates.Select(update => update.Order.Id));
        Assert.Equal(3, result.Broker.Position(result.Feeds[0]).Size);
        Assert.Equal([5, -2], result.Trades.Select(trade => trade.Size));
    }

    [Fact]
    public void Analyzers_come_after_the_strategy_and_see_every_bar()
    {
        var strategy = new Warming();
        new Backtest(Schedule.Of(new FeedPlan(DailyBars.Flat(10, 10, 10, 10))), [new(strategy, new Counter())], new()).Run();
        Assert.Equal(
            ["begins", "pre", "after 1", "first", "after 0", "next", "after -1", "next", "after -1", "stop", "ends"], strategy.Calls);
    }

    [Fact]
    public void A_fund_is_told_to_those_who_ask()
    {
        var strategy = new FundWatcher();
        new Backtest(DailyBars.Flat(10, 10, 20), strategy, new() { Broker = new() { Cash = 1000 } }).Run();
        Assert.Equal([(1000, 1000, 100, 10), (0, 1000, 100, 10), (0, 2000, 200, 10)], strategy.Told);
    }

    sealed class Warming : Strategy
    {
        public List<string> Calls { get; } = [];

        protected internal override void Init() => _ = new Sma(Data, 2);

        protected internal override void PreNext() => Calls.Add("pre");

        protected internal override void NextStart() => Calls.Add("first");

        protected internal override void Next() => Calls.Add("next");

        protected internal override void Stop() => Calls.Add("stop");
    }

    sealed class Counter : Analyzer
    {
        List<string> Calls => ((Warming)Strategy).Calls;

        protected internal override void Start() => Calls.Add("begins");

        protected internal override void OnBar(int barsMissing) => Calls.Add($"after {barsMissing}");

        protected internal override void Stop() => Calls.Add("ends");
    }

    sealed class FundWatcher : Strategy
    {
        public List<(double Cash, double Value, double FundValue, double Shares)> Told { get; } = [];

        protected internal override void NextStart() => Buy(100);

        protected internal override void NotifyFund(double cash, double value, double fundValue, double fundShares) =>
            Told.Add((cash, value, fundValue, fundShares));
    }
}
