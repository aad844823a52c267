using System.Text.Json;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

/// <summary>What is said on the command line about a file reaches the reader.</summary>
public class ReadingOptionTests
{
    [Theory]
    [InlineData("pipe", '|')]
    [InlineData("tab", '\t')]
    [InlineData(";", ';')]
    public void Separator_is_the_one_given(string name, char sign)
    {
        using var folder = new Folder();
        var rows = Enumerable.Range(1, 9).Select(day => string.Join(sign, $"2020-01-0{day}", "1", "2", "0.5", "1.5", "7"));
        var file = folder.Write("bars.csv", string.Join('\n', rows));

        Assert.Equal(9, Read(file, "--separator", name).GetProperty("bars").GetInt32());
        Assert.Equal(ExitCode.BadInput, Typed.Line("data", file, "--separator", "comma").Code);
    }

    [Fact]
    public void Time_of_a_column_of_its_own_has_the_format_given()
    {
        using var folder = new Folder();
        var rows = Enumerable.Range(10, 9).Select(minute => $"2020-01-02,09-{minute},1,2,0.5,1.5,7");
        var file = folder.Write("bars.csv", "date,time,open,high,low,close,volume\n" + string.Join('\n', rows));

        var read = Read(file, "--date-format", "yyyy-MM-dd", "--time-format", "HH-mm");

        Assert.Equal("2020-01-02T09:10:00Z", read.GetProperty("from").GetString());
        Assert.Equal("1 minute", read.GetProperty("timeframe").GetString());
    }

    [Fact]
    public void Adjusted_prices_are_rounded_where_asked()
    {
        using var folder = new Folder();
        var rows = Enumerable.Range(1, 9).Select(day => $"2020-01-0{day},10,12,9,11,3.3333,700");
        var file = folder.Write("bars.csv", "Date,Open,High,Low,Close,Adj Close,Volume\n" + string.Join('\n', rows));

        Assert.Equal(9 / (11 / 3.3333), Read(file).GetProperty("lowest").GetDouble(), 12);
        Assert.Equal(2.73, Read(file, "--decimals", "2").GetProperty("lowest").GetDouble());
    }

    [Fact]
    public void Defects_pass_only_where_they_are_allowed()
    {
        using var folder = new Folder();
        var rows = Enumerable.Range(1, 9).Select(day => $"2020-01-0{day},{(day == 4 ? "3" : "1")},2,0.5,1.5,7");
        var file = folder.Write("bars.csv", string.Join('\n', rows));

        Assert.Equal(9, Read(file).GetProperty("bars").GetInt32());
        Assert.Equal(ExitCode.BadInput, Typed.Line("data", file, "--allow", "none").Code);
        Assert.Equal(ExitCode.Done, Typed.Line("data", file, "--allow", "zero-price,outside-range").Code);
    }

    [Fact]
    public void Resampled_bars_are_traded_in_place_of_those_of_the_file()
    {
        var weekly = Typed.Line("backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--resample", "1w", "--json").Json();

        var feed = weekly.GetProperty("feeds")[0];
        Assert.Equal("1 week", feed.GetProperty("timeframe").GetString());
        Assert.Equal(520, feed.GetProperty("bars").GetInt32());
        Assert.All(weekly.GetProperty("fills").EnumerateArray(), fill =>
            Assert.Equal(DayOfWeek.Friday, fill.GetProperty("time").GetDateTime().DayOfWeek));
    }

    static JsonElement Read(string file, params string[] options) =>
        Typed.Line(["data", file, .. options, "--json"]).Json().GetProperty("files")[0];
}
