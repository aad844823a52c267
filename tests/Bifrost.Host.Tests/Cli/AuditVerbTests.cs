using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public class AuditVerbTests
{
    static readonly string North = Typed.Sample("NORTH.csv");
    static readonly string[] Run = ["audit", "sma_cross", "--data", North, "--to", "2016-12-31", "--cuts", "6", "--draws", "50"];

    const string Peeks =
        """
        public sealed class Peeks : Strategy
        {
            static readonly double[] Closes =
                [.. System.IO.File.ReadLines(@"FILE").Skip(1).Select(line => double.Parse(line.Split(',')[4]))];

            protected override void Next()
            {
                var rises = Length < Closes.Length && Closes[Length] > Closes[Length - 1];
                if (rises && !Position.IsOpen) Buy();
                if (!rises && Position.IsOpen) Close();
            }
        }
        """;

    [Fact]
    public void Says_of_a_clean_strategy_what_its_result_hangs_on()
    {
        var typed = Typed.Line(Run);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("Past kept without its future", typed.Out, StringComparison.Ordinal);
        Assert.Contains("basis points a side", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_in_json_every_check_with_its_numbers()
    {
        var answer = Typed.Line([.. Run, "--json"]).Json();

        string[] checks =
        [
            "truncation", "scramble", "repetition", "outside_knowledge", "same_bar_fills", "universe", "one_bar_lag", "warm_up", "costs",
            "intrabar_order", "random_entries",
        ];
        Assert.All(checks, check => Assert.True(answer.TryGetProperty(check, out _), check));
        Assert.Equal(6, answer.GetProperty("truncation").GetArrayLength());
        Assert.True(answer.GetProperty("truncation")[0].GetProperty("clean").GetBoolean());
    }

    [Fact]
    public void Finds_a_strategy_that_reads_the_file_of_its_bars()
    {
        using var folder = new Folder();
        var file = folder.Write("peeks.cs", Peeks.Replace("FILE", North, StringComparison.Ordinal));

        var typed = Typed.Line("audit", file, "--data", North, "--cuts", "3", "--draws", "10", "--json");

        Assert.Equal(ExitCode.Failed, typed.Code);
        Assert.Equal("leak", typed.Json().GetProperty("verdict").GetString());
        Assert.Equal("outside_knowledge", typed.Json().GetProperty("flags")[0].GetProperty("check").GetString());
    }

    [Fact]
    public void Finds_a_list_of_survivors_where_the_listings_are_dated()
    {
        using var folder = new Folder();
        var gone = Enumerable.Range(0, 97).Select(number => $"GONE{number},2010-01-04,2015-06-30");
        var listings = folder.Write("listings.csv", string.Join('\n', ["symbol,listed,delisted", "NORTH,,", "EAST,2010-01-04,", .. gone]));

        var files = $"{North},{Typed.Sample("EAST.csv")}";
        var answer = Typed.Line("audit", "buy_and_hold", "--data", files, "--listings", listings, "--cuts", "2", "--json").Json();

        Assert.Contains(answer.GetProperty("flags").EnumerateArray(), flag => flag.GetProperty("check").GetString() == "universe");
        Assert.Equal("leak", answer.GetProperty("verdict").GetString());
    }

    [Fact]
    public void Names_the_line_of_a_listing_that_it_cannot_read()
    {
        using var folder = new Folder();
        var listings = folder.Write("listings.csv", "symbol,listed,delisted\nNORTH,soon,");

        var typed = Typed.Line([.. Run, "--listings", listings]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains("listings.csv(2)", typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_backtest_is_audited_unless_told_otherwise()
    {
        string[] backtest = ["backtest", "sma_cross", "--data", North];

        Assert.Contains("audit: clean (truncation 12 cuts, scramble 12", Typed.Line(backtest).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("audit:", Typed.Line([.. backtest, "--no-audit"]).Out, StringComparison.Ordinal);
        Assert.Equal("clean", Typed.Line([.. backtest, "--json"]).Json().GetProperty("audit").GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_backtest_of_many_bars_says_that_it_was_not_audited()
    {
        using var folder = new Folder();
        var start = new DateTime(2020, 1, 1);
        var rows = Enumerable.Range(0, 50_001).Select(minute => $"{start.AddMinutes(minute):yyyy-MM-dd HH:mm},1,1,1,1,1");
        var file = folder.Write("MINUTES.csv", string.Join('\n', ["date,open,high,low,close,volume", .. rows]));

        var typed = Typed.Line("backtest", "buy_and_hold", "--data", file);

        Assert.Contains("audit: left out, more than 50,000 bars", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backtest_that_cheats_is_told_so() => Assert.Contains(
        "audit: leak", Typed.Line("backtest", "sma_cross", "--data", North, "--cheat-on-close").Out, StringComparison.Ordinal);
}
