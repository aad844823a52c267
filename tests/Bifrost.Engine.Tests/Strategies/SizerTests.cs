using Bifrost.Engine.Broker;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Xunit;

namespace Bifrost.Engine.Tests.Strategies;

public class SizerTests
{
    public static TheoryData<Sizer, double, double> Sizes => new()
    {
        { new FixedSize(7), 0, 7 },
        { new FixedSize(20, Tranches: 3), 0, 6 },
        { new FixedSizeTarget(20, Tranches: 3), 0, 6 },
        { new FixedSizeTarget(20, Tranches: 3), 18, 20 },
        { new FixedSizeTarget(20), 18, 20 },
        { new FixedReverser(9), 0, 9 },
        { new FixedReverser(9), -9, 18 },
        { new PercentSizer(25), 0, 250 },
        { new PercentSizer(25), 40, 40 },
        { new PercentSizer(33.337, WholeUnits: true), 0, 333 },
        { PercentSizer.AllIn, 0, 1000 },
        { new EqualShares(50), 0, 500 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_sizer_sizes_by_position_and_cash(Sizer sizer, double held, double size)
    {
        var sized = double.NaN;
        var strategy = new Acting(self =>
        {
            if (self.Length == 1) self.OrderTargetSize(held);
            else if (self.Length == 3) sized = sizer.SizeFor(self, self.Data, Engine.Orders.Side.Buy);
        });
        new Backtest(Prices.Of(10, 10, 10), strategy).Run();
        Assert.Equal(size, sized, 9);
    }

    [Fact]
    public void An_order_without_size_asks_the_sizer()
    {
        var result = new Backtest(Prices.Of(10, 10), new Acting(self => self.Buy()) { Sizer = new FixedSize(5) }).Run();
        Assert.Equal(5, result.Orders[0].Size);
    }

    [Fact]
    public void A_size_of_zero_places_no_order()
    {
        var result = new Backtest(Prices.Of(10, 10), new Acting(self => Assert.Null(self.Buy())) { Sizer = new FixedSize(0) }).Run();
        Assert.Empty(result.Orders);
    }

    [Fact]
    public void Equal_shares_of_futures_count_by_their_deposit()
    {
        var options = new BacktestOptions { Broker = new() { Commission = CommissionScheme.Futures(0, margin: 50) } };
        var result = new Backtest(Prices.Of(10, 10), new Acting(self => self.Buy()) { Sizer = new EqualShares(50) }, options).Run();
        Assert.Equal(100, result.Orders[0].Size);
    }
}
