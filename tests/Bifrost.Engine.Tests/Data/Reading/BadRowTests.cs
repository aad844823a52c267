using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class BadRowTests
{
    const string Header = "date,open,high,low,close,volume\n";
    const string Good = "2020-01-02,10,12,9,11,100\n";

    [Theory]
    [InlineData("2020-01-03,10,12,9,n/a,100", "prices.csv line 3, column 'close': 'n/a' is not a number")]
    [InlineData("2020-01-03,1O,12,9,11,100", "prices.csv line 3, column 'open': '1O' is not a number")]
    [InlineData("03.01.2020,10,12,9,11,100", "prices.csv line 3, column 'date': '03.01.2020' is not a date as yyyy-MM-dd")]
    [InlineData("2020-02-30,10,12,9,11,100", "prices.csv line 3, column 'date': '2020-02-30' is not a date as yyyy-MM-dd")]
    [InlineData("2020-01-03,10,12", "prices.csv line 3 has 3 of the 6 cells that a row needs: '2020-01-03,10,12'")]
    [InlineData("2020-01-03,10,12,9,11,100,7",
        "prices.csv line 3 has 7 cells, and the rows before it have 6: '2020-01-03,10,12,9,11,100,7'")]
    public void A_bad_row_stops_with_its_place_its_value_and_what_was_expected(string row, string message) =>
        Assert.Equal(message, PriceFile.Refusal(Header + Good + row + "\n").Message);

    [Fact]
    public void Line_column_and_value_can_be_read_apart()
    {
        var refusal = PriceFile.Refusal(Header + Good + "2020-01-03,10,12,9,n/a,100\n");

        Assert.Equal((3, "close", "n/a"), (refusal.Line, refusal.Column, refusal.Value));
    }

    [Fact]
    public void Bad_rows_are_skipped_and_listed_when_asked()
    {
        var text = Header + Good + "2020-01-03,x,12,9,11,100\nnonsense\n2020-01-06,10,8,9,11,100\n2020-01-07,10,12,9,11,100\n";

        var read = PriceFile.Of(text, new() { SkipBadRows = true });

        Assert.Equal(2, read.Series.Bars.Count);
        Assert.Equal(5, read.Report.Rows);
        Assert.Equal(
            [
                "line 3: column 'open': 'x' is not a number",
                "line 4: has 1 of the 6 cells that a row needs: 'nonsense'",
                "line 5: high 8 is below low 9",
            ],
            read.Report.Skipped.Select(skipped => skipped.ToString()));
    }

    [Theory]
    [InlineData("10,8,9,11,100", BarDefects.HighBelowLow, "prices.csv line 3 (2020-01-03): high 8 is below low 9")]
    [InlineData("10,12,-9,11,100", BarDefects.NegativePrice,
        "prices.csv line 3 (2020-01-03): a price is negative: open 10, high 12, low -9, close 11")]
    [InlineData("10,12,9,,100", BarDefects.NotANumber,
        "prices.csv line 3 (2020-01-03): a value is missing or not finite: "
        + "open 10, high 12, low 9, close NaN, volume 100, open interest 0")]
    [InlineData("10,inf,9,11,100", BarDefects.NotANumber, null)]
    [InlineData("10,12,9,11,nan", BarDefects.NotANumber, null)]
    [InlineData("10,12,9,11,-1", BarDefects.NegativeVolume, "prices.csv line 3 (2020-01-03): volume -1 is negative")]
    public void An_impossible_bar_is_a_named_error(string values, BarDefects kind, string? message)
    {
        var text = Header + Good + $"2020-01-03,{values.Replace("inf", "Infinity", StringComparison.Ordinal)}\n";

        var refusal = PriceFile.Refusal(text);

        Assert.Equal(kind, Assert.Single(refusal.Defects).Kind);
        Assert.Equal(3, refusal.Line);
        if (message is not null) Assert.Equal(message, refusal.Message);
    }

    [Fact]
    public void A_close_outside_high_and_low_and_a_price_of_zero_are_let_pass_with_a_note()
    {
        var read = PriceFile.Of(Header + Good + "2020-01-03,10,12,9,12.5,100\n2020-01-06,0,12,0,11,100\n2020-01-07,9,8,7,8,1\n");

        Assert.Equal(4, read.Series.Bars.Count);
        Assert.Equal(
            [
                "2 bars are like prices.csv line 3 (2020-01-03): open 10 or close 12.5 is outside low 9 and high 12",
                "prices.csv line 4 (2020-01-06): a price is 0: open 0, high 12, low 0, close 11",
            ],
            read.Report.Notes);
    }

    [Fact]
    public void What_passes_by_itself_stops_when_nothing_is_allowed() => Assert.Equal(
        BarDefects.OutsideRange,
        PriceFile.Refusal(Header + Good + "2020-01-03,10,12,9,12.5,100\n", new() { Allow = BarDefects.None }).Defects[0].Kind);

    [Fact]
    public void Negative_prices_pass_when_allowed() => Assert.Equal(
        -9, PriceFile.Of(Header + Good + "2020-01-03,10,12,-9,11,100\n", new() { Allow = BarDefects.NegativePrice }).Series.Bars.Low[1]);

    [Fact]
    public void Bars_out_of_order_and_duplicates_are_named_errors()
    {
        Assert.Equal(
            "prices.csv line 4 (2020-01-02): comes after the later 2020-01-03 23:59:59.99999",
            PriceFile.Refusal(PriceFile.Daily("2020-01-01", "2020-01-03", "2020-01-02", "2020-01-06")).Message);
        Assert.Equal(
            "prices.csv line 2 (2020-01-01): has the same time as line 3",
            PriceFile.Refusal(PriceFile.Daily("2020-01-01", "2020-01-01", "2020-01-02")).Message);
    }

    [Fact]
    public void Many_defects_are_counted_and_the_first_shown()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(day => $"2020-01-0{day},10,8,9,10,1\n"));

        var refusal = PriceFile.Refusal(Header + rows);

        Assert.Equal(9, refusal.Defects.Count);
        Assert.EndsWith("… and 4 more", refusal.Message, StringComparison.Ordinal);
    }
}
