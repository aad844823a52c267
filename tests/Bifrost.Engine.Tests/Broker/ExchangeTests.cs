using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Tests.Broker;

public class ExchangeTests
{
    static readonly CommissionScheme Stock = new();
    static readonly CommissionScheme Future = CommissionScheme.Futures(perContract: 0, margin: 100, multiplier: 10);

    [Fact]
    public void Buying_takes_the_price_and_the_commission()
    {
        var exchange = Real(CommissionScheme.Percentage(0.01), cash: 1000, held: 0, at: 0, size: 5, price: 100);
        Assert.Equal((495, 500, 5, true), (exchange.Cash, exchange.OpenedValue, exchange.OpenedCommission, exchange.IsCovered));
    }

    [Fact]
    public void Selling_gives_the_cost_back_with_the_gain()
    {
        var exchange = Real(CommissionScheme.Percentage(0.01), cash: 1000, held: 5, at: 100, size: -5, price: 120);
        Assert.Equal((1594, 500, 6, 100), (exchange.Cash, exchange.ClosedValue, exchange.ClosedCommission, exchange.ProfitLoss));
    }

    [Fact]
    public void Selling_short_brings_cash_and_buying_back_takes_it()
    {
        Assert.Equal(1500, Real(Stock, cash: 1000, held: 0, at: 0, size: -5, price: 100).Cash);
        Assert.Equal(1100, Real(Stock, cash: 1500, held: -5, at: 100, size: 5, price: 80).Cash);
    }

    [Fact]
    public void Without_short_cash_a_short_takes_cash_as_buying_does()
    {
        Assert.Equal(500, Real(Stock, cash: 1000, held: 0, at: 0, size: -5, price: 100, shortCash: false).Cash);
        Assert.Equal(1100, Real(Stock, cash: 500, held: -5, at: 100, size: 5, price: 80, shortCash: false).Cash);
    }

    [Fact]
    public void Leverage_divides_what_a_long_position_ties_up()
    {
        var leveraged = Stock with { Leverage = 5 };
        Assert.Equal(900, Real(leveraged, cash: 1000, held: 0, at: 0, size: 5, price: 100).Cash);
        Assert.Equal(1100, Real(leveraged, cash: 900, held: 5, at: 100, size: -5, price: 120).Cash);
    }

    [Fact]
    public void A_turn_closes_first_and_opens_with_what_that_frees()
    {
        var exchange = Real(Stock, cash: 0, held: 5, at: 100, size: -15, price: 120);
        Assert.Equal((600, 1800), (exchange.CashAfterClosing, exchange.Cash));

        var dear = Real(Stock, cash: 0, held: -5, at: 100, size: 15, price: 120, shortCash: false);
        Assert.Equal((400, -800, false), (dear.CashAfterClosing, dear.Cash, dear.IsCovered));
    }

    [Fact]
    public void A_future_ties_up_its_margin_and_settles_against_the_last_close()
    {
        Assert.Equal(800, Real(Future, cash: 1000, held: 0, at: 0, size: 2, price: 50).Cash);

        // Bought at 50, settled at 53, closed at 52: the day lost 1 point of two contracts at 10.
        var closed = Exchange.Real(Future, true, 860, held: 2, heldPrice: 50, settledPrice: 53, size: -2, price: 52);
        Assert.Equal((1040, 40), (closed.Cash, closed.ProfitLoss));
    }

    [Fact]
    public void More_futures_settle_those_held_at_the_new_price()
    {
        var more = Exchange.Real(Future, true, 1000, held: 2, heldPrice: 50, settledPrice: 53, size: 1, price: 54);
        Assert.Equal(1000 - 100 + 20, more.Cash);
    }

    [Fact]
    public void Cover_is_judged_before_held_futures_settle()
    {
        var more = Exchange.Real(Future, true, 99, held: 2, heldPrice: 50, settledPrice: 53, size: 1, price: 54);
        Assert.False(more.IsCovered);
    }

    [Fact]
    public void The_last_cent_covers() => Assert.True(Real(Stock, cash: 500, held: 0, at: 0, size: 5, price: 100).IsCovered);

    [Fact]
    public void On_paper_a_closing_gains_nothing()
    {
        // Closing 5 at 120 gives 600 back though they cost 500: no gain is added to that.
        Assert.Equal(1600, Exchange.Paper(Stock, true, 1000, held: 5, heldPrice: 100, size: -5, price: 120).Cash);
        Assert.False(Exchange.Paper(Stock, true, 100, held: 0, heldPrice: 0, size: 5, price: 100).IsCovered);
    }

    static Exchange Real(CommissionScheme scheme, double cash, double held, double at, double size, double price, bool shortCash = true) =>
        Exchange.Real(scheme, shortCash, cash, held, at, at, size, price);
}
