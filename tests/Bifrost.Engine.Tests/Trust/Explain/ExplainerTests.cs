using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Trust;

namespace Bifrost.Engine.Tests.Trust;

public class ExplainerTests
{
    public static TheoryData<string> Clean => [.. LeakSuite.Clean.Keys];

    [Theory]
    [MemberData(nameof(Clean))]
    public void Every_fill_can_be_derived_from_its_bar(string name)
    {
        var subject = LeakSuite.Clean[name]();
        var slipping = subject.Options with
        {
            Broker = subject.Options.Broker with { Slippage = new() { Percent = 0.001, AtOpen = true } },
        };
        foreach (var options in (BacktestOptions[])[subject.Options, slipping])
        {
            var explainer = Explainer.Run(subject.Feeds, subject.Create(subject.Feeds), options);

            var trades = explainer.Result.Trades.Select(trade => explainer.Trade(trade.Id)!).ToList();
            var fills = trades.SelectMany(trade => trade.Orders).SelectMany(order => order.Fills).ToList();
            Assert.NotEmpty(fills);
            Assert.All(fills, fill => Assert.NotEqual(FillOrigin.Unknown, fill.Origin));
            Assert.All(fills, fill => Assert.True(fill.Slippage >= 0 && (options == slipping || fill.Slippage == 0)));
            Assert.All(trades, trade => Assert.Equal(trade.NetProfit, trade.Profit - trade.Commission, 9));
        }
    }

    // A bar each, with a buy decided on the first bar at the close of 100.
    [Theory]
    [InlineData(OrderType.Limit, 98, 99, 97, FillOrigin.LimitReached, 98)]
    [InlineData(OrderType.Limit, 98, 96, 95, FillOrigin.OpenWithinLimit, 96)]
    [InlineData(OrderType.Stop, 104, 101, 100, FillOrigin.TriggerReached, 104)]
    [InlineData(OrderType.Stop, 104, 106, 105, FillOrigin.OpenBeyondTrigger, 106)]
    [InlineData(OrderType.Market, 0, 101, 100, FillOrigin.Open, 101)]
    [InlineData(OrderType.Close, 0, 101, 100, FillOrigin.CloseOfSession, 107)]
    public void A_fill_is_told_by_where_its_price_came_from(
        OrderType type, double price, double open, double low, FillOrigin origin, double asked)
    {
        var terms = new OrderTerms { Type = type, Price = price };
        var fill = Assert.Single(Bought(terms, new Bar(0, open, 110, low, 107, 10)).Fills);

        Assert.Equal((origin, asked, 0.0), (fill.Origin, fill.Asked, fill.Slippage));
        Assert.Equal(asked, fill.Price);
    }

    [Fact]
    public void A_stop_limit_is_told_by_both_of_its_prices()
    {
        var touched = Bought(OrderTerms.StopLimit(104, 105), new Bar(0, 101, 110, 100, 107, 10));
        var after = Bought(OrderTerms.StopLimit(104, 102), new Bar(0, 103, 110, 100, 101, 10));
        var later = Bought(OrderTerms.StopLimit(104, 102), new Bar(0, 103, 110, 103, 107, 10), new Bar(0, 105, 106, 101, 105, 10));

        Assert.Equal(FillOrigin.TriggerReached, touched.Fills[0].Origin);
        Assert.Equal(FillOrigin.LimitAfterTrigger, after.Fills[0].Origin);
        Assert.Equal(FillOrigin.LimitReached, later.Fills[0].Origin);
    }

    [Fact]
    public void A_partial_fill_tells_what_remained()
    {
        var options = new BacktestOptions { Broker = new() { Filler = new FixedSizeFiller(4) } };
        var bar = new Bar(0, 103, 104, 100, 101, 10);
        var order = Order(new Ordering(OrderTerms.Market), options, bar with { Open = 101 }, bar, bar);

        Assert.Equal([6.0, 2.0, 0.0], order.Fills.Select(fill => fill.Remaining));
        Assert.Equal([101.0, 103.0, 103.0], order.Fills.Select(fill => fill.Price));
    }

    [Fact]
    public void A_refused_order_tells_what_it_needed()
    {
        var options = new BacktestOptions { Broker = new() { Cash = 500 } };
        var bar = Explained(new Ordering(OrderTerms.Market), options, new Bar(0, 101, 102, 100, 101, 10)).At(UtcTime.Day);

        const string Refusal = "refused, it needed 1,000.00 when placed and there was 500.00";
        Assert.Contains(Refusal, Assert.Single(bar).Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_not_met_names_the_part()
    {
        var plan = new RulePlan { Name = "parts", Long = new("close > 90 and (close < 95 or volume > 50)") };

        var bar = Assert.Single(Explained(new RuleStrategy(plan), new(), new Bar(0, 101, 102, 100, 101, 10)).At(UtcTime.Day));

        Assert.Contains("long entry is not met", bar.Verdict, StringComparison.Ordinal);
        Assert.Contains("`close < 95` (close = 100)", bar.Verdict, StringComparison.Ordinal);
        Assert.Contains("`volume > 50` (volume = 10)", bar.Verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("`close > 90`", bar.Verdict, StringComparison.Ordinal);
        Assert.Equal([true, false], bar.Rules[0].Rule.Parts.Select(part => part.IsMet));
    }

    [Fact]
    public void A_rule_that_is_met_and_not_followed_tells_why()
    {
        var plan = new RulePlan { Name = "always", Long = new("close > 90") };
        var explainer = Explained(new RuleStrategy(plan), new(), new Bar(0, 101, 102, 100, 101, 10), new Bar(0, 101, 102, 100, 101, 10));

        Assert.Contains("Buy 1 (Market, long entry): filled at 101", explainer.At(UtcTime.Day)[0].Verdict, StringComparison.Ordinal);
        Assert.Equal("No order: already long 1.", explainer.At(UtcTime.Day * 2)[0].Verdict);
    }

    [Fact]
    public void Every_part_of_a_rule_has_the_value_of_the_whole_rule()
    {
        var subject = LeakSuite.Clean["rules that leave on the last bar"]();
        var explainer = Explainer.Run(subject.Feeds, subject.Create(subject.Feeds), subject.Options);

        var entries = explainer.Result.Trades.Select(trade => explainer.Trade(trade.Id)!.Entry).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry =>
        {
            var parts = entry.Rules[0].Rule.Parts.Select(part => part.Value).ToList();
            Assert.True(parts[0] > parts[1] && parts[2] <= parts[3]);
        });
    }

    [Fact]
    public void Lines_that_a_strategy_holds_are_told_with_their_values()
    {
        var subject = LeakSuite.Clean["moving averages"]();
        var explainer = Explainer.Run(subject.Feeds, subject.Create(subject.Feeds), subject.Options);

        var values = explainer.Trade(1)!.Entry.Values;

        Assert.Equal(["Sma fast", "Sma slow"], values.Select(value => value.Name));
        Assert.True(values[0].Value > values[1].Value);
    }

    [Fact]
    public void There_is_no_trade_of_a_number_beyond_the_last() =>
        Assert.Null(Explained(new Ordering(OrderTerms.Market), new(), new Bar(0, 101, 102, 100, 101, 10)).Trade(2));

    static OrderExplanation Bought(OrderTerms terms, params Bar[] bars) => Order(new Ordering(terms), new(), bars);

    static OrderExplanation Order(Strategy strategy, BacktestOptions options, params Bar[] bars) =>
        Assert.Single(Explained(strategy, options, bars).At(UtcTime.Day)[0].Decided);

    /// <summary>A run whose first bar closes at 100.</summary>
    static Explainer Explained(Strategy strategy, BacktestOptions options, params Bar[] bars)
    {
        Bar[] all = [new(0, 100, 100, 100, 100, 10), .. bars];
        var series = new BarSeries("hand", Bars.Of([.. all.Select((bar, i) => bar with { Time = (i + 1) * UtcTime.Day })]));
        return Explainer.Run([new(series)], strategy, options);
    }

    sealed class Ordering(OrderTerms terms) : Strategy
    {
        protected internal override void Next()
        {
            if (Length == 1) Buy(10, terms);
        }
    }
}
