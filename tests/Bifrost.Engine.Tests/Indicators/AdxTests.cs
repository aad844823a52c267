using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

public sealed class AdxTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(14)]
    public void One_pass_gives_the_bits_of_the_composed_lines(int period)
    {
        // A body in every bar, so that no bar is without a direction.
        var feed = Market.Feed(Rising(Market.Bars(8, 300)));
        var (fast, composed) = (new Adx(feed, period).Index, Adx.Composed(feed, period, MovingAverage.Smoothed));
        Assert.Equal(composed.MinPeriod, fast.MinPeriod);
        Assert.Equal(
            composed.Column.Values.Select(BitConverter.DoubleToInt64Bits), fast.Column.Values.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void A_market_that_does_not_move_has_no_direction()
    {
        var feed = Market.Feed(Market.Flat(40));
        Assert.Contains("divides by zero at bar 15", Assert.Throws<DivisionByZeroException>(
            () => new Adx(feed)).Message, StringComparison.Ordinal);
        Assert.Contains("divides by zero at bar 15", Assert.Throws<DivisionByZeroException>(
            () => Adx.Composed(feed, 14, MovingAverage.Smoothed)).Message, StringComparison.Ordinal);
    }

    /// <summary>The same bars, each a little above the one before or far below it.</summary>
    static Bars Rising(Bars bars)
    {
        var builder = new BarsBuilder(bars.Count);
        for (var i = 0; i < bars.Count; i++)
        {
            var (middle, half) = (100 + (i % 7 == 6 ? -1 : 1) * (3 + i % 5) + i * 0.37, bars[i].High - bars[i].Low);
            builder.Add(bars[i] with { Open = middle, Close = middle, High = middle + half / 9, Low = middle - half / 9 });
        }

        return builder.ToBars();
    }
}
