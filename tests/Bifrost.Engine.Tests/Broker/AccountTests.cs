using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>Cash and value as they are told: SEMANTICS 5.4 to 5.6.</summary>
public class AccountTests
{
    static readonly CommissionScheme Future = CommissionScheme.Futures(perContract: 0, margin: 100, multiplier: 10);

    [Fact]
    public void Stock_is_valued_at_the_close()
    {
        var result = new Script().At(1, s => s.Buy(10)).Over(DailyBars.Of((10, 10, 10, 10), (10, 12, 10, 12)));
        Assert.Equal((9900, 10_020), (result.FinalCash, result.FinalValue));
    }

    [Fact]
    public void Stock_sold_short_counts_against_the_cash_it_brought()
    {
        var bars = DailyBars.Of((10, 10, 10, 10), (10, 12, 10, 12));
        var result = new Script().At(1, s => s.Sell(10)).Over(bars);
        Assert.Equal((10_100, 9980), (result.FinalCash, result.FinalValue));

        var without = new Script().At(1, s => s.Sell(10)).Over(bars, new() { ShortCash = false });
        Assert.Equal((9900, 9980), (without.FinalCash, without.FinalValue));
    }

    [Fact]
    public void Leverage_ties_up_a_part_and_owes_the_rest()
    {
        var broker = new BrokerOptions { Commission = new() { Leverage = 5 } };
        var result = new Script().At(1, s => s.Buy(10)).Over(DailyBars.Of((10, 10, 10, 10), (10, 12, 10, 12)), broker);
        Assert.Equal((9980, 10_020), (result.FinalCash, result.FinalValue));
    }

    [Fact]
    public void Futures_settle_into_the_cash_at_every_close()
    {
        var script = new Script().At(1, s => s.Buy(2));
        var result = script.Over(DailyBars.Of((50, 50, 50, 50), (50, 53, 50, 53), (53, 53, 51, 51)), new() { Commission = Future });
        Assert.Equal([10_000, 9860, 9820], result.Cash.ToArray());
        Assert.Equal([10_000, 10_060, 10_020], result.Value.ToArray());
    }

    [Fact]
    public void Futures_that_lost_the_cash_may_not_even_be_closed()
    {
        // SEMANTICS 3.1: a closing order is refused where the cash stays below zero.
        var broker = new BrokerOptions { Cash = 150, Commission = Future };
        var script = new Script().At(1, s => s.Buy(1)).At(2, s => s.Close());
        var result = script.Over(DailyBars.Of((50, 50, 50, 50), (50, 50, 20, 20), (20, 20, 20, 20)), broker);
        Assert.Equal("3 2 Margin", script.News.Last());
        Assert.Equal(-250, result.FinalCash);
    }

    [Fact]
    public void Interest_is_taken_for_the_days_between_bars()
    {
        var broker = new BrokerOptions { Commission = new() { Interest = 0.365 } };
        var bars = DailyBars.OnDays("feed", (0, 100), (1, 100), (4, 100));
        var result = new Script().At(1, s => s.Sell(10)).Over(bars, broker);
        Assert.Equal([10_000, 11_000, 10_997], result.Cash.ToArray().Select(cash => Math.Round(cash, 9)));
    }

    [Fact]
    public void Costs_may_differ_by_feed()
    {
        var broker = new BrokerOptions
        {
            CommissionByFeed = new Dictionary<string, CommissionScheme>(StringComparer.Ordinal)
            {
                ["dear"] = CommissionScheme.Percentage(0.1),
            },
        };
        var script = new Script().At(1, s =>
        {
            s.Buy(1, data: s.Feeds["cheap"]);
            s.Buy(1, data: s.Feeds["dear"]);
        });
        var bars = DailyBars.Flat(10, 10);
        var result = script.Over([bars with { Name = "cheap" }, bars with { Name = "dear" }], new() { Broker = broker });
        Assert.Equal([0, 1], result.Fills.Select(fill => fill.Commission));
    }

    [Fact]
    public void Cash_that_is_added_buys_shares_of_the_fund_and_leaves_their_value()
    {
        var script = new Script().At(1, s => s.Buy(100)).At(2, s =>
        {
            s.Broker.AddCash(1100);
            s.Broker.AddCash(2200);
            s.Broker.AddCash(-1100);
        });
        var result = script.Over(DailyBars.Flat(10, 10, 20, 20), new() { Cash = 1000, FundStartValue = 10 });

        // 1000 in 100 shares; 2200 come at 10 a share before the price doubles.
        Assert.Equal([1000, 1000, 4200, 4200], result.Value.ToArray());
        Assert.Equal((320, 13.125), (result.Broker.FundShares, result.Broker.FundValue));
    }

    [Fact]
    public void Cash_added_and_used_on_one_bar_buys_shares_at_the_value_of_the_bar()
    {
        // Asking for the value of a feed books what was added before; the shares' value must not move by that.
        var script = new Script().At(2, s =>
        {
            s.Broker.AddCash(1000);
            s.Broker.ValueOf(s.Data);
            s.Broker.AddCash(1000);
        });
        var result = script.Over(DailyBars.Flat(10, 10, 10), new() { Cash = 1000 });
        Assert.Equal((30, 100), (result.Broker.FundShares, result.Broker.FundValue));
    }

    [Fact]
    public void Options_that_no_account_has_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BrokerOptions { Cash = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new BrokerOptions { FundStartValue = 0 });
        var failure = Assert.Throws<StrategyFailedException>(
            () => new Script().At(1, s => s.Broker.AddCash(double.NaN)).Over(DailyBars.Flat(10)));
        Assert.IsType<ArgumentOutOfRangeException>(failure.InnerException);
    }
}
