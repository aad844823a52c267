using System.Text.Json;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public class ScanVerbTests
{
    const string Long = "symbol,date,open,high,low,close,volume\n"
        + "AAA,2020-01-02,1,2,1,2,10\nAAA,2020-01-03,2,3,2,3,20\n"
        + "BBB,2020-01-02,5,5,4,4,10\nBBB,2020-01-03,4,6,4,6,30\n"
        + "OLD,2020-01-02,1,2,1,2,10\n";

    [Fact]
    public void Last_bar_of_each_symbol_is_looked_at()
    {
        using var folder = new Folder();

        var answer = Scan(folder, "close > open");

        Assert.Equal(2, answer.GetProperty("count").GetInt32());
        Assert.Equal(["AAA 2020-01-03", "BBB 2020-01-03"], Found(answer));
    }

    [Fact]
    public void Symbol_that_ended_earlier_is_told_and_not_matched()
    {
        using var folder = new Folder();

        var stale = Assert.Single(Scan(folder, "close > open").GetProperty("stale").EnumerateArray());

        Assert.Equal("OLD", stale.GetProperty("symbol").GetString());
        Assert.Equal("2020-01-02", stale.GetProperty("last").GetString());
        Assert.Contains("OLD 2020-01-02", Found(Scan(folder, "close > open", "--max-age", "1")));
    }

    [Fact]
    public void Every_bar_is_looked_at_where_asked()
    {
        using var folder = new Folder();

        Assert.Equal(
            ["AAA 2020-01-02", "OLD 2020-01-02", "AAA 2020-01-03", "BBB 2020-01-03"], Found(Scan(folder, "close > open", "--all")));
    }

    [Fact]
    public void Nothing_after_the_day_asked_for_is_seen()
    {
        using var folder = new Folder();

        Assert.Equal(["AAA 2020-01-02", "OLD 2020-01-02"], Found(Scan(folder, "close > open", "--as-of", "2020-01-02")));
    }

    [Fact]
    public void Best_of_each_day_come_first()
    {
        using var folder = new Folder();

        var answer = Scan(folder, "close > 0", "--all", "--by", "volume", "--top", "1", "--show", "close - open");

        Assert.Equal(["AAA 2020-01-02", "BBB 2020-01-03"], Found(answer));
        Assert.Equal(5, answer.GetProperty("found").GetInt32());
        var best = answer.GetProperty("matches")[1];
        Assert.Equal(30, best.GetProperty("rank_by").GetDouble());
        Assert.Equal(2, best.GetProperty("close - open").GetDouble());
    }

    [Fact]
    public void Matches_are_written_as_csv()
    {
        using var folder = new Folder();
        var file = folder.PathOf("matches.csv");

        Scan(folder, "close > open", "--csv", file);

        Assert.Equal(
            "symbol,date,open,high,low,close,volume\nAAA,2020-01-03,2,3,2,3,20\nBBB,2020-01-03,4,6,4,6,30\n", File.ReadAllText(file));
    }

    [Fact]
    public void Names_that_a_spreadsheet_takes_for_formulas_are_written_as_text()
    {
        using var folder = new Folder();
        var data = folder.Write("x.csv", "symbol,date,open,high,low,close\n=cmd()|A1,2020-01-02,-1,2,-1,-1\n");
        var file = folder.PathOf("matches.csv");

        Typed.Line("scan", "close < 0", "--data", data, "--allow", "all", "--csv", file);

        Assert.EndsWith("\n'=cmd()|A1,2020-01-02,-1,2,-1,-1,0\n", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_bars_are_told_and_the_rest_is_scanned()
    {
        using var folder = new Folder();
        folder.Write("AAA.csv", "date,open,high,low,close\n2020-01-02,1,2,1,2\n");
        folder.Write("notes.csv", "nothing to see\n");
        folder.Write("empty.csv", "");
        File.Copy(folder.PathOf("AAA.csv"), folder.PathOf("aaa.txt"));

        var answer = Typed.Line("scan", "close > open", "--data", folder.Root, "--json").Json();

        Assert.Equal(["AAA 2020-01-02"], Found(answer));
        Assert.Equal(3, answer.GetProperty("refused").GetArrayLength());
    }

    [Theory]
    [InlineData("Unknown column `clse`; did you mean `close`?", "clse > 3")]
    [InlineData("the rule is a number, `close`; a condition is expected", "close")]
    [InlineData("--by `close > open`: a number is expected", "close > open", "--by", "close > open")]
    [InlineData("--top -1: a whole number", "close > open", "--top", "-1")]
    [InlineData("--as-of soon: a date as", "close > open", "--as-of", "soon")]
    [InlineData("scan needs something to look for: a rule as")]
    public void Bad_input_is_told(string message, params string[] words)
    {
        using var folder = new Folder();

        var typed = Typed.Line(["scan", .. words, "--data", folder.Write("long.csv", Long)]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    static JsonElement Scan(Folder folder, params string[] words)
    {
        var typed = Typed.Line(["scan", .. words, "--data", folder.Write("long.csv", Long), "--json"]);
        Assert.Equal("", typed.Error);
        return typed.Json();
    }

    static List<string> Found(JsonElement answer) =>
        [.. answer.GetProperty("matches").EnumerateArray().Select(one => $"{one.GetProperty("symbol")} {one.GetProperty("date")}")];
}
