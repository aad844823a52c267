using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Tests.Broker;

public class SlippageTests
{
    static readonly Slippage Points = new() { Points = 2 };

    [Fact]
    public void It_moves_the_price_against_the_trader()
    {
        Assert.Equal(102, Points.Slip(Side.Buy, 100, cap: 110));
        Assert.Equal(98, Points.Slip(Side.Sell, 100, cap: 90));
    }

    [Fact]
    public void A_percentage_goes_before_points()
    {
        var both = Points with { Percent = 0.01 };
        Assert.Equal(101, both.Slip(Side.Buy, 100, cap: 110));
        Assert.Equal(99, both.Slip(Side.Sell, 100, cap: 90));
    }

    [Fact]
    public void No_slippage_leaves_the_price_even_beyond_the_cap() => Assert.Equal(100, Slippage.None.Slip(Side.Buy, 100, cap: 90));

    [Theory]
    [InlineData(true, true, false, 101.0, 101.0)] // capped
    [InlineData(false, true, false, null, 101.0)] // only limits are capped
    [InlineData(true, false, false, 101.0, 101.0)] // capping at the bar caps limits too
    [InlineData(false, false, false, null, null)] // nobody fills beyond
    [InlineData(true, true, true, 102.0, 102.0)] // filled where the bar did not trade
    [InlineData(false, true, true, null, 102.0)]
    public void Beyond_the_cap_the_flags_decide(bool capAtBar, bool capAtLimit, bool beyondBar, double? price, double? limitPrice)
    {
        var slippage = Points with { CapAtBar = capAtBar, CapAtLimit = capAtLimit, BeyondBar = beyondBar };
        Assert.Equal(price, slippage.Slip(Side.Buy, 100, cap: 101));
        Assert.Equal(limitPrice, slippage.Slip(Side.Buy, 100, cap: 101, isLimit: true));
    }

    [Fact]
    public void The_cap_itself_is_within() => Assert.Equal(102, (Points with { CapAtBar = false }).Slip(Side.Buy, 100, cap: 102));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_distance_below_zero_or_not_finite_is_refused(double distance)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Slippage { Percent = distance });
        Assert.Contains($"{distance}", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Slippage { Points = distance });
    }
}
