using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

public sealed class RsiTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(14, 1)]
    [InlineData(20, 5)]
    public void One_pass_gives_the_bits_of_the_composed_lines(int period, int lookback)
    {
        var close = Market.Feed(Market.Bars(8, 300)).Close;
        var formula = new RsiFormula(Safe: true, double.PositiveInfinity, 1);
        var composed = Rsi.Composed(formula, close, period, MovingAverage.Smoothed, lookback);
        var fast = RsiKernel.Line(formula, close, period, MovingAverage.Smoothed, lookback)!;
        Assert.Equal(composed.MinPeriod, fast.MinPeriod);
        Assert.Equal(
            composed.Column.Values.Select(BitConverter.DoubleToInt64Bits), fast.Column.Values.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void A_market_that_stands_still_has_no_index_without_safe_division()
    {
        var close = Market.Feed(Market.Flat(30)).Close;
        Assert.Contains("divides by zero at bar 15", Assert.Throws<DivisionByZeroException>(
            () => new Rsi(close)).Message, StringComparison.Ordinal);
        Assert.Equal(50, new Rsi(close, safeDivision: true).Index.Column.Values[29]);
    }
}
