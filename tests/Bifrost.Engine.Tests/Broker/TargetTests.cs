using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>SEMANTICS 8.1 to 8.6: what close, the target orders and the sizers come to. All prices are 10, the cash is 10,000.</summary>
public class TargetTests
{
    static readonly CommissionScheme Future = CommissionScheme.Futures(perContract: 0, margin: 100);

    [Fact]
    public void Closing_sells_what_is_held_and_buys_back_what_is_short()
    {
        Assert.Equal([-5], Placed(5, s => s.Close()));
        Assert.Equal([5], Placed(-5, s => s.Close()));
        Assert.Empty(Placed(0, s => Assert.Null(s.Close())));
        Assert.Equal([-8], Placed(5, s => s.Close(size: 8)));
    }

    [Theory]
    [InlineData(0, 7, 7)]
    [InlineData(5, 7, 2)]
    [InlineData(5, 3, -2)]
    [InlineData(5, 0, -5)]
    [InlineData(5, -3, -8)]
    [InlineData(-5, 0, 5)]
    [InlineData(-5, -7, -2)]
    public void A_target_size_trades_what_is_missing(double held, double target, double size) =>
        Assert.Equal([size], Placed(held, s => s.OrderTargetSize(target)));

    [Fact]
    public void A_target_that_is_held_places_no_order()
    {
        Assert.Empty(Placed(5, s => Assert.Null(s.OrderTargetSize(5))));
        Assert.Empty(Placed(0, s => Assert.Null(s.OrderTargetSize(0))));
        Assert.Empty(Placed(5, s => Assert.Null(s.OrderTargetValue(50))));
        Assert.Empty(Placed(5, s => Assert.Null(s.OrderTargetValue(55)))); // less than one unit
    }

    [Theory]
    [InlineData(0, 75, 7)] // whole units
    [InlineData(5, 75, 2)]
    [InlineData(5, 20, -3)]
    [InlineData(5, 0, -5)]
    [InlineData(-5, 20, 7)]
    [InlineData(-5, -100, -5)]
    public void A_target_value_trades_what_is_missing_in_whole_units(double held, double target, double size) =>
        Assert.Equal([size], Placed(held, s => s.OrderTargetValue(target)));

    [Fact]
    public void A_target_value_goes_by_the_price_of_the_terms() =>
        Assert.Equal([15], Placed(0, s => s.OrderTargetValue(75, terms: OrderTerms.Limit(5))));

    [Fact]
    public void A_target_value_of_futures_counts_their_margins() =>
        Assert.Equal([2], Placed(5, s => s.OrderTargetValue(700), Future));

    [Fact]
    public void A_target_percentage_is_of_the_whole_portfolio()
    {
        Assert.Equal([100], Placed(0, s => s.OrderTargetPercent(0.1)));
        Assert.Equal([-100], Placed(0, s => s.OrderTargetPercent(-0.1)));
    }

    [Fact]
    public void A_size_of_zero_places_no_order() => Assert.Empty(Placed(0, s => Assert.Null(s.Buy(0))));

    public static TheoryData<Sizer, double, double> Sizes => new()
    {
        { new FixedSize(), 0, 1 },
        { new FixedSize(10), 0, 10 },
        { new FixedSize(10, Tranches: 3), 0, 3 },
        { new FixedReverser(10), 0, 10 },
        { new FixedReverser(10), 4, 20 },
        { new FixedSizeTarget(10), 4, 10 },
        { new FixedSizeTarget(10, Tranches: 3), 4, 7 },
        { new FixedSizeTarget(10, Tranches: 3), 9, 10 },
        { new PercentSizer(20.5), 0, 205 },
        { new PercentSizer(0.25), 0, 2.5 },
        { new PercentSizer(0.25, WholeUnits: true), 0, 2 },
        { new PercentSizer(50), 4, 4 }, // what is held, to close it
        { new PercentSizer(50), -4, 4 },
        { PercentSizer.AllIn, 0, 1000 },
        { new EqualShares(50), 0, 500 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_sizer_gives_the_size_of_an_order_without_one(Sizer sizer, double held, double size) =>
        Assert.Equal([size], Placed(held, s =>
        {
            s.Sizer = sizer;
            s.Buy();
        }));

    /// <summary>The sizes of the orders that are placed with so much held.</summary>
    static IEnumerable<double> Placed(double held, Action<Script> act, CommissionScheme? commission = null)
    {
        var script = new Script().At(1, s => s.OrderTargetSize(held)).At(2, act);
        var result = script.Over(DailyBars.Flat(10, 10, 10), new() { Commission = commission ?? new() });
        return result.Orders.Skip(held == 0 ? 0 : 1).Select(order => order.Size);
    }
}
