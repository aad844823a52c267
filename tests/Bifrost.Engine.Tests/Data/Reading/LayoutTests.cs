using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class LayoutTests
{
    static readonly Bar Expected = new(
        UtcTime.From(new DateTime(2020, 1, 2)) + Session.WholeDay.End, 10, 12, 9, 11, 100);

    [Theory]
    [InlineData("date,open,high,low,close,volume\n2020-01-02,10,12,9,11,100\n")]
    [InlineData("DATE;Open;High;Low;Close;VOLUME\r\n2020-01-02;10;12;9;11;100\r\n")]
    [InlineData("Timestamp\tOpen\tHigh\tLow\tClose\tVol\n2020-01-02\t10\t12\t9\t11\t100\n")]
    [InlineData(",Open,High,Low,Close,Volume\n2020-01-02,10,12,9,11,100\n")]
    [InlineData("Open,High,Low,Close,Volume\n2020-01-02,10,12,9,11,100\n")]
    [InlineData("2020-01-02,10,12,9,11,100\n")]
    [InlineData("2020-01-02,10,12,9,11,100")]
    [InlineData("\uFEFFdate,open,high,low,close,volume\n2020-01-02,10,12,9,11,100\n")]
    [InlineData("date,open,high,low,close,volume\r2020-01-02,10,12,9,11,100\r")]
    [InlineData("\n\n# made by hand\ndate,open,high,low,close,volume\n\n2020-01-02,10,12,9,11,100\n\n")]
    [InlineData("volume,close,low,high,open,date\n100,11,9,12,10,2020-01-02\n")]
    [InlineData("symbol,date,open,high,low,close,volume\nABC,2020-01-02,10,12,9,11,100\n")]
    [InlineData("\"date\",\"open\",\"high\",\"low\",\"close\",\"volume\"\n\"2020-01-02\",\"10\",\"12\",\"9\",\"11\",\"100\"\n")]
    [InlineData("Date,Open,High,Low,Close,Volume\n\"Jan 2, 2020\",10,12,9,11,100\n")]
    [InlineData("<DATE>;<OPEN>;<HIGH>;<LOW>;<CLOSE>;<VOL>\n20200102;10;12;9;11;100\n")]
    [InlineData("Date;Open;High;Low;Close;Volume\n02.01.2020;10,0;12,0;9,0;11,0;100\n")]
    [InlineData("unix,open,high,low,close,Volume BTC\n1577923200,10,12,9,11,100\n")]
    [InlineData("Price,Close,High,Low,Open,Volume\nTicker,ABC,ABC,ABC,ABC,ABC\nDate,,,,,\n2020-01-02,11,12,9,10,100\n")]
    [InlineData("date,open,high,low,close,volume,\n2020-01-02,10,12,9,11,100,\n")]
    [InlineData(" date , open , high , low , close , volume \n 2020-01-02 , 10 , 12 , 9 , 11 , 100 \n")]
    public void One_bar_is_the_same_in_every_layout(string text) => Assert.Equal(Expected, PriceFile.Of(text).Series.Bars[0]);

    [Theory]
    [InlineData("Date,Time,Open,High,Low,Close,Volume\n2020-01-02,09:30:00,10,12,9,11,100\n2020-01-02,09:31:00,10,12,9,11,100\n")]
    [InlineData("Date,Open,High,Low,Close,Volume\n2020-01-02,09:30:00,10,12,9,11,100\n2020-01-02,09:31:00,10,12,9,11,100\n")]
    [InlineData("2020.01.02,09:30,10,12,9,11,100\n2020.01.02,09:31,10,12,9,11,100\n")]
    [InlineData("20200102,0930,10,12,9,11,100\n20200102,0931,10,12,9,11,100\n")]
    [InlineData("20200102 093000;10;12;9;11;100\n20200102 093100;10;12;9;11;100\n")]
    [InlineData("Time,Open,High,Low,Close,Volume\n2020-01-02 09:30:00,10,12,9,11,100\n2020-01-02 09:31,10,12,9,11,100\n")]
    [InlineData("1/2/2020 9:30 AM,10,12,9,11,100\n1/2/2020 9:31 AM,10,12,9,11,100\n1/13/2020 9:31 AM,10,12,9,11,100\n")]
    public void A_minute_is_the_same_in_every_layout(string text)
    {
        var read = PriceFile.Of(text);

        Assert.Equal((Timeframe.Minutes, 1), (read.Series.Timeframe, read.Series.Compression));
        Assert.Equal(new DateTime(2020, 1, 2, 9, 30, 0), read.Times()[0]);
        Assert.Equal(new DateTime(2020, 1, 2, 9, 31, 0), read.Times()[1]);
        Assert.Equal(12, read.Series.Bars.High[1]);
    }

    [Theory]
    [InlineData("Date,Open,High,Low,Close,Volume,OpenInterest\n2020-01-02,1,1,1,1,1,7\n", BarFormat.Backtrader)]
    [InlineData("Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,1,1,1,1,1,1\n", BarFormat.Yahoo)]
    [InlineData("2020.01.02,09:30,1,1,1,1,1\n", BarFormat.MetaTrader4)]
    [InlineData("when,open,high,low,close\n2020-01-02,1,1,1,1\n", BarFormat.Csv)]
    public void The_format_is_named(string text, BarFormat format) => Assert.Equal(format, PriceFile.Of(text).Report.Format);

    [Fact]
    public void Columns_can_be_given_by_name_or_position()
    {
        const string Text = "a,b,c,d,e\n2020-01-02,10,12,9,11\n";

        var read = PriceFile.Of(Text, new() { Columns = ColumnMap.Parse("date=A, open=b, high=3, low=4, close=e") });

        Assert.Equal(Expected with { Volume = 0 }, read.Series.Bars[0]);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named() => Assert.Equal(
        "prices.csv has no column 'x'; it has 'date', 'open', 'high', 'low', 'close', 'volume'.",
        PriceFile.Refusal(PriceFile.Daily("2020-01-02"), new() { Columns = ColumnMap.Parse("close=x") }).Message);

    [Theory]
    [InlineData("date", "'date' is not field=column")]
    [InlineData("date=", "'date=' is not field=column")]
    [InlineData("colour=3", "'colour' is not a field; known are date, time, open")]
    public void A_map_of_columns_that_makes_no_sense_is_refused(string map, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => ColumnMap.Parse(map)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_separator_can_be_given()
    {
        const string Colons = "date:open:high:low:close:volume\n2020-01-02:10:12:9:11:100\n";
        Assert.Equal(Expected, PriceFile.Of(Colons, new() { Separator = ':' }).Series.Bars[0]);
        Assert.Contains(
            "'–' is not a plain character",
            PriceFile.Refusal(PriceFile.Daily("2020-01-02"), new() { Separator = '–' }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_given_by_name_needs_no_header() => Assert.Equal(
        Expected, PriceFile.Of("2020-01-02,10,12,9,11,11,100\n", new() { Format = BarFormat.Yahoo }).Series.Bars[0]);

    [Fact]
    public void A_close_alone_stands_in_for_the_other_prices()
    {
        var read = PriceFile.Of("time,price\n2020-01-02,10\n2020-01-03,11\n");

        Assert.Equal([10, 11], read.Series.Bars.Low);
        Assert.Contains("There is no open; the close stands in for it.", read.Report.Notes);
    }

    [Fact]
    public void Day_or_month_first_is_found_from_any_row()
    {
        Assert.Equal(new DateTime(2020, 1, 2).Date, PriceFile.Of(PriceFile.Daily("01/02/2020", "01/13/2020")).Times()[0].Date);
        Assert.Equal(new DateTime(2020, 2, 1).Date, PriceFile.Of(PriceFile.Daily("01/02/2020", "13/02/2020")).Times()[0].Date);
    }

    [Fact]
    public void Day_or_month_first_is_asked_when_no_row_tells()
    {
        Assert.StartsWith(
            "prices.csv: in '01/02/2020' the day or the month may come first",
            PriceFile.Refusal(PriceFile.Daily("01/02/2020", "02/02/2020")).Message, StringComparison.Ordinal);
        var told = new BarReadOptions { DateFormat = "dd/MM/yyyy" };
        Assert.Equal(new DateTime(2020, 2, 1).Date, PriceFile.Of(PriceFile.Daily("01/02/2020", "02/02/2020"), told).Times()[0].Date);
    }
}
