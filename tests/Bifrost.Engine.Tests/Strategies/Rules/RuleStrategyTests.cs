using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Rules;

/// <summary>Plans over a few bars, reckoned by hand. Bars open at the close of the one before and span 1 around open and close.</summary>
public class RuleStrategyTests
{
    [Fact]
    public void Enters_and_leaves_at_the_open_after_the_signal()
    {
        var result = Run(Plan("close > 10", "close < 10"), [9, 11, 12, 9, 8]);

        Assert.Equal([(2, 1, 11), (4, -1, 9)], Fills(result));
        Assert.Equal(["long entry", "exit rule"], result.Orders.Select(order => order.Terms.Tag));
    }

    [Fact]
    public void An_undefined_rule_is_not_met_and_neither_is_its_negation()
    {
        var result = Run(Plan("not (sma(close, 3) < 5)"), [9, 9, 9, 9, 9]);

        Assert.Equal([(3, 1, 9)], Fills(result));
    }

    [Fact]
    public void Other_rules_may_still_warm_up()
    {
        var result = Run(Plan("close > 10", "close < sma(close, 4)"), [11, 12, 13, 14, 5, 5]);

        Assert.Equal([(1, 1, 11), (5, -1, 5)], Fills(result));
    }

    [Fact]
    public void A_stop_is_an_order_of_the_broker_from_the_bar_after_the_fill_on()
    {
        var plan = Plan("close == 100") with { Stop = new(RuleLevelKind.Percent, 5), Target = new(RuleLevelKind.Risk, 2) };

        Assert.Equal([(1, 1, 100), (3, -1, 95)], Fills(Run(plan, [100, 101, 99, 93, 90])));
        Assert.Equal([(1, 1, 100), (3, -1, 110)], Fills(Run(plan, [100, 101, 104, 111, 112])));
        Assert.Equal(
            [(OrderType.Market, 100), (OrderType.Stop, 95), (OrderType.Limit, 110)],
            Run(plan, [100, 101, 104, 111, 112]).Orders.Select(order => (order.Type, order.Price)));
    }

    [Fact]
    public void A_trailing_stop_follows_the_close()
    {
        var plan = Plan("close == 100") with { Stop = new(RuleLevelKind.TrailingPercent, 10) };

        Assert.Equal([(1, 1, 100), (4, -1, 108)], Fills(Run(plan, [100, 100, 110, 120, 107, 100])));
    }

    [Fact]
    public void An_exit_cancels_stop_and_target()
    {
        var plan = Plan("close == 100", "close > 103") with
        {
            Stop = new(RuleLevelKind.Percent, 5), Target = new(RuleLevelKind.Percent, 50),
        };
        var result = Run(plan, [100, 101, 104, 80, 70]);

        Assert.Equal([(1, 1, 100), (3, -1, 104)], Fills(result));
        Assert.Equal([OrderStatus.Canceled, OrderStatus.Canceled], result.Orders.Skip(1).Take(2).Select(order => order.Status));
    }

    [Fact]
    public void The_other_side_turns_the_position_around()
    {
        var plan = Plan("close > 10") with { Short = new("close < 10") };

        Assert.Equal([(1, 1, 11), (3, -1, 9), (3, -1, 9)], Fills(Run(plan, [11, 12, 9, 8])));
        Assert.Empty(Fills(Run(plan with { Short = new("close > 10") }, [11, 12, 9, 8])));
        Assert.Equal([(1, 1, 11)], Fills(Run(plan with { Direction = RuleDirection.Long }, [11, 12, 9, 8])));
    }

    [Fact]
    public void A_holding_period_counts_the_bar_of_the_entry()
    {
        Assert.Equal([(1, 1, 5), (3, -1, 5)], Fills(Run(Plan("close == 5") with { HoldingBars = 2, ReentryWait = null }, [5, 5, 5, 5, 5])));
        Assert.Equal(
            [(1, 1, 5), (2, -1, 5), (5, 1, 5), (6, -1, 5)],
            Fills(Run(Plan("close == 5") with { HoldingBars = 1, ReentryWait = 2 }, [5, 5, 5, 5, 5, 5, 5])));
    }

    [Fact]
    public void The_last_bar_closes_what_is_open()
    {
        var plan = Plan("close > 1") with { CloseAtEnd = true };

        Assert.Equal([(1, 1, 5), (3, -1, 7)], Fills(Run(plan, [5, 6, 7, 8])));
    }

    [Theory]
    [InlineData(RuleSizeMethod.Units, 3, 3)]
    [InlineData(RuleSizeMethod.Cash, 250, 2)]
    [InlineData(RuleSizeMethod.PercentOfEquity, 35, 3)]
    [InlineData(RuleSizeMethod.PercentOfCash, 47, 4)]
    [InlineData(RuleSizeMethod.Risk, 2, 4)]
    [InlineData(RuleSizeMethod.AtrRisk, 1, 5)]
    [InlineData(RuleSizeMethod.Risk, 50, 10)]
    public void Sizes_are_reckoned_at_the_close_of_the_signal(RuleSizeMethod method, double amount, double size)
    {
        var plan = Plan("close == 100 and volume > 3") with
        {
            Stop = new(RuleLevelKind.Percent, 5), Sizing = new(method, amount) { AtrMultiple = 1, AtrPeriod = 2 },
        };

        Assert.Equal(size, Run(plan, [100, 100, 100, 100, 100]).Fills[0].Size);
        var half = plan with { Sizing = plan.Sizing! with { MaxValue = 150, Whole = false } };
        Assert.Equal(1.5, Run(half, [100, 100, 100, 100, 100]).Fills[0].Size);
    }

    [Fact]
    public void The_highest_ranks_are_entered_first_and_a_late_feed_holds_none_up()
    {
        var plan = Plan("close > 1", "close < 1") with { MaxPositions = 2, Rank = "close" };
        BarSeries[] series = [Series("a", [5, 5, 5]), Series("b", [7, 7, 7]), Series("c", [6, 6, 6]), Series("late", [9], 2)];
        var strategy = new RuleStrategy(plan);
        var result = new Backtest([.. series.Select(one => new FeedPlan(one))], strategy, new()).Run();

        Assert.Equal(["b", "c"], result.Orders.Select(order => order.Feed.Name));
    }

    [Fact]
    public void Rules_may_read_longer_timeframes_of_every_feed()
    {
        var plan = Plan("weekly.close > 10");
        var strategy = new RuleStrategy(plan);
        var feeds = strategy.WithTimeframes([new(Series("a", [.. Enumerable.Range(1, 30).Select(day => (double)day)]))]);
        var result = new Backtest(feeds, strategy).Run();

        Assert.Equal(2, feeds.Count);
        Assert.Equal("a", Assert.Single(result.Orders).Feed.Name);
        Assert.False(RulesKernel.Covers(plan, feeds, new(), out var reason));
        Assert.Equal("there are 2 feeds; it runs one", reason);
    }

    [Fact]
    public void Parameters_are_checked_before_the_run()
    {
        var plan = Plan("close > sma($fast)") with { Parameters = [new("fast", 5) { Min = 2, Max = 50 }] };
        var strategy = new RuleStrategy(plan);

        Assert.Throws<ArgumentOutOfRangeException>(() => strategy.Set("fast", 51));
        Assert.Throws<ArgumentException>(() => strategy.Set("slow", 5));
        strategy.Set("FAST", 2.5);
        Assert.Contains("whole number", Assert.Throws<RulePlanException>(strategy.RequireValues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_compared_can_be_drawn()
    {
        var plan = Plan("crosses_above(sma($n), close) and not (volume > 2 or close / open > 1.01)", "sma($n) < 4 and rising(close)") with
        {
            Parameters = [new("n", 2)],
        };
        var strategy = new RuleStrategy(plan);
        var result = new Backtest(Series("hand", [1, 2, 4]), strategy).Run();
        var drawn = strategy.ComparedOn(result.Feeds[0]);

        Assert.Equal(["sma(2)", "close / open"], drawn.Select(part => part.Text));
        Assert.Equal([double.NaN, 1.5, 3], result.ValuesOf(drawn[0].Line).ToArray());
    }

    static RulePlan Plan(string entry, string? exit = null) => new() { Name = "plan", Long = new(entry, exit) };

    static BacktestResult Run(RulePlan plan, double[] closes)
    {
        var (series, strategy) = (Series("hand", closes), new RuleStrategy(plan));
        var options = new BacktestOptions { Broker = new() { Cash = 1_000 } };
        var result = new Backtest(series, strategy, options).Run();
        var check = KernelCheck.Of(strategy, [new(series)], options, result);
        Assert.True(check.Verdict == KernelVerdict.Equal, check.Detail);
        return result;
    }

    static BarSeries Series(string name, double[] closes, int late = 0)
    {
        var start = UtcTime.From(new DateTime(2024, 1, 1, 23, 59, 59, DateTimeKind.Utc));
        return new(name, Bars.Of([.. closes.Select((close, i) =>
        {
            var open = i == 0 ? close : closes[i - 1];
            return new Bar(start + ((i + late) * UtcTime.Day), open, Math.Max(open, close) + 1, Math.Min(open, close) - 1, close, i + 1);
        })]));
    }

    static IEnumerable<(int Bar, double Size, double Price)> Fills(BacktestResult result) =>
        result.Fills.Select(fill => (fill.Cycle, fill.Size, fill.Price));
}
