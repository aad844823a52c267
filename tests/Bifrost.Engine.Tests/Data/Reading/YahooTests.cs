using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class YahooTests
{
    const string Text =
        "Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,10,12,8,11,5.5,101\n"
        + "2020-01-03,null,null,null,null,null,null\n2020-01-06,10,12,8,11,11,100\n";

    [Fact]
    public void Prices_and_volume_are_adjusted_by_the_adjusted_close()
    {
        var bars = PriceFile.Of(Text).Series.Bars;

        Assert.Equal((5, 6, 4, 5.5, 202), (bars.Open[0], bars.High[0], bars.Low[0], bars.Close[0], bars.Volume[0]));
        Assert.Equal((10, 12, 8, 11, 100), (bars.Open[1], bars.High[1], bars.Low[1], bars.Close[1], bars.Volume[1]));
    }

    [Fact]
    public void Raw_prices_are_there_when_asked() =>
        Assert.Equal(11, PriceFile.Of(Text, new() { Adjusted = false }).Series.Bars.Close[0]);

    [Fact]
    public void Days_of_null_are_left_out_and_listed() =>
        Assert.Equal(new SkippedRow(3, "column 'Open' is null"), Assert.Single(PriceFile.Of(Text).Report.Skipped));

    [Theory]
    [InlineData(0.125, 2, 0.12)]
    [InlineData(0.375, 2, 0.38)]
    [InlineData(2.675, 2, 2.67)]
    [InlineData(1.005, 2, 1.0)]
    [InlineData(2.5, 0, 2)]
    [InlineData(-0.125, 2, -0.12)]
    [InlineData(1.2345675, 6, 1.234568)]
    [InlineData(123456789012.345, 2, 123456789012.35)]
    public void Rounding_goes_to_the_nearest_decimal_and_ties_to_the_even_digit(double value, int decimals, double expected) =>
        Assert.Equal(expected, PriceAdjustment.Rounded(value, decimals));

    [Fact]
    public void Adjusted_prices_can_be_rounded_as_the_reference_engine_does()
    {
        var bars = PriceFile.Of(
            "Date,Open,High,Low,Close,Adj Close,Volume\n1999-01-22,1.750000,1.953125,1.552083,1.640625,1.518424,67867200\n",
            new() { Decimals = 2 }).Series.Bars;

        Assert.Equal((1.62, 1.81, 1.44, 1.52, 73329073), (bars.Open[0], bars.High[0], bars.Low[0], bars.Close[0], bars.Volume[0]));
    }
}
