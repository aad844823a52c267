using Bifrost.Engine.Broker;

namespace Bifrost.Engine.Tests.Broker;

public class CommissionSchemeTests
{
    static readonly CommissionScheme Stock = CommissionScheme.Percentage(0.001);
    static readonly CommissionScheme Future = CommissionScheme.Futures(perContract: 2, margin: 1000, multiplier: 50);

    [Fact]
    public void A_percentage_is_charged_on_the_value_and_a_fixed_amount_on_the_units()
    {
        Assert.Equal(0.5, Stock.CommissionOn(-5, 100));
        Assert.Equal(10, Future.CommissionOn(-5, 100));
    }

    [Fact]
    public void A_stock_costs_its_price_and_a_future_its_margin()
    {
        Assert.Equal(500, Stock.CostOf(-5, 100));
        Assert.Equal(5000, Future.CostOf(-5, 100));
    }

    [Fact]
    public void A_short_stock_is_worth_less_than_nothing_and_a_short_future_its_margin()
    {
        Assert.Equal(-500, Stock.ValueOf(-5, 100));
        Assert.Equal(5000, Future.ValueOf(-5, 100));
    }

    [Fact]
    public void A_short_stock_held_gains_what_the_price_loses()
    {
        Assert.Equal(-600, Stock.ValueHeld(-5, heldPrice: 100, price: 80)); // 500 sold, 100 gained
        Assert.Equal(400, Stock.ValueHeld(5, heldPrice: 100, price: 80));
        Assert.Equal(5000, Future.ValueHeld(-5, heldPrice: 100, price: 80));
    }

    [Fact]
    public void Profit_counts_the_multiplier_and_only_futures_settle()
    {
        Assert.Equal(-500, Future.ProfitLoss(-5, 100, 102));
        Assert.Equal(-500, Future.Settlement(-5, 100, 102));
        Assert.Equal(10, Stock.ProfitLoss(5, 100, 102));
        Assert.Equal(0, Stock.Settlement(5, 100, 102));
    }

    [Fact]
    public void A_margin_may_follow_the_price()
    {
        Assert.Equal(1000, Future.MarginAt(100));
        Assert.Equal(5000, (Future with { AutoMargin = -1 }).MarginAt(100));
        Assert.Equal(20, (Future with { AutoMargin = 0.2 }).MarginAt(100));
        Assert.Equal(1, (Future with { Margin = null }).MarginAt(100));
    }

    [Fact]
    public void The_size_that_cash_pays_for_is_whole()
    {
        Assert.Equal(9, Stock.SizeFor(price: 100, cash: 999));
        Assert.Equal(18, (Stock with { Leverage = 2 }).SizeFor(100, 999));
        Assert.Equal(3, Future.SizeFor(100, 3999));
        Assert.Equal(-10, Stock.SizeFor(100, -999)); // floored before the leverage, as in the reference engine
    }

    [Theory]
    [InlineData(-5, false, 2, 1.0)]
    [InlineData(5, false, 2, 0.0)] // a long position pays only where the scheme says so
    [InlineData(5, true, 2, 1.0)]
    [InlineData(-5, false, 0, 0.0)]
    [InlineData(-5, false, -1, 0.0)]
    public void Interest_is_charged_by_the_day_on_the_cost(double size, bool onLong, int days, double interest)
    {
        var scheme = new CommissionScheme { Interest = 0.365, InterestOnLong = onLong };
        Assert.Equal(interest, scheme.InterestOver(days, size, price: 100), 1e-12);
    }

    public static TheoryData<CommissionScheme, string> Impossible => new()
    {
        { new() { Commission = double.NaN }, "Commission of a commission scheme is NaN; it must be a finite number." },
        { new() { Multiplier = 0 }, "Multiplier of a commission scheme is 0; it must be a finite number other than 0." },
        { new() { Leverage = 0 }, "Leverage of a commission scheme is 0; it must be above 0." },
        { new() { Leverage = double.NaN }, "Leverage of a commission scheme is NaN; it must be above 0." },
        { new() { Interest = double.PositiveInfinity }, "Interest of a commission scheme is Infinity; it must be a finite number." },
        { new() { Margin = -1 }, "Margin of a commission scheme is -1; it must be above 0." },
        { new() { AutoMargin = double.NaN }, "AutoMargin of a commission scheme is NaN; it must be a finite number." },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_no_market_charges_is_refused(CommissionScheme scheme, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(scheme.Validated).Message, StringComparison.Ordinal);
}
