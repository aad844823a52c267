using System.Text.Json;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public class BacktestVerbTests
{
    static readonly string[] Run =
        ["backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--cash", "100000", "--sizer", "fixed:100"];

    [Fact]
    public void Shows_tables_without_colours_where_there_is_no_screen()
    {
        var typed = Typed.Line(Run);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("sma_cross(fast=10, slow=30)  NORTH", typed.Out, StringComparison.Ordinal);
        Assert.Contains("Max drawdown", typed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', typed.Out);
        Assert.Empty(typed.Error);
    }

    [Fact]
    public void Shows_colours_on_a_screen() => Assert.Contains('\u001b', Typed.Line(Run, CancellationToken.None, isRich: true).Out);

    [Fact]
    public void Writes_nothing_but_json_when_asked_for_it()
    {
        var answer = Typed.Line([.. Run, "--json"]).Json();

        Assert.Equal("sma_cross", answer.GetProperty("strategy").GetString());
        Assert.Equal("30", answer.GetProperty("parameters").GetProperty("slow").GetString());
        Assert.Equal(100_000, answer.GetProperty("cash").GetDouble());
        Assert.False(answer.TryGetProperty("values", out _));
    }

    [Fact]
    public void Tells_in_json_what_adds_up()
    {
        var answer = Typed.Line([.. Run, "--commission", "0.001", "--json", "--values"]).Json();

        var spent = answer.GetProperty("fills").EnumerateArray().Sum(
            fill => (Number(fill, "size") * Number(fill, "price")) + Number(fill, "commission"));
        Assert.Equal(100_000 - spent, answer.GetProperty("final_cash").GetDouble(), 6);
        var values = answer.GetProperty("values").GetProperty("value").EnumerateArray();
        Assert.Equal(Number(answer, "final_value"), values.Last().GetDouble());
        Assert.Equal(
            answer.GetProperty("orders").EnumerateArray().Count(order => order.GetProperty("status").GetString() == "completed"),
            answer.GetProperty("fills").GetArrayLength());
    }

    static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    [Fact]
    public void Writes_json_to_a_file_beside_the_tables()
    {
        using var folder = new Folder();
        var file = folder.PathOf("run.json");

        var typed = Typed.Line([.. Run, "--no-store", "--json", file]);

        Assert.Contains("Max drawdown", typed.Out, StringComparison.Ordinal);
        Assert.Equal(Typed.Line([.. Run, "--no-store", "--json"]).Out, File.ReadAllText(file));
    }

    [Fact]
    public void Writes_the_report()
    {
        using var folder = new Folder();
        var file = folder.PathOf("report.html");

        var typed = Typed.Line([.. Run, "--report", file]);

        Assert.Contains($"Report: {file}", typed.Out, StringComparison.Ordinal);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Runs_several_files_as_feeds_of_one_account()
    {
        var files = $"{Typed.Sample("NORTH.csv")},{Typed.Sample("EAST.csv")}";

        var answer = Typed.Line("backtest", "buy_and_hold", "--data", files, "--json").Json();

        Assert.Equal(["NORTH", "EAST"], answer.GetProperty("feeds").EnumerateArray().Select(feed => feed.GetProperty("name").GetString()!));
        Assert.Equal(2, answer.GetProperty("trades").GetArrayLength());
    }

    [Fact]
    public void Ends_with_the_last_day_that_is_named()
    {
        var feed = Typed.Line([.. Run, "--from", "2016-01-01", "--to", "2016-06-30", "--json"]).Json().GetProperty("feeds")[0];

        Assert.StartsWith("2016-01-0", feed.GetProperty("from").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("2016-06-30", feed.GetProperty("to").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_of_refused_orders_with_the_numbers()
    {
        var typed = Typed.Line("backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--cash", "10");

        Assert.Contains("orders were refused", typed.Out, StringComparison.Ordinal);
        Assert.Contains("and there was 10.00", typed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--slippage", "0.5%")]
    [InlineData("--slippage", "0.25")]
    [InlineData("--commission", "0.1%")]
    [InlineData("--commission", "0.02/unit")]
    public void Takes_costs_from_the_result(string option, string cost)
    {
        double Value(string size) => Typed.Line([.. Run, option, size, "--json"]).Json().GetProperty("final_value").GetDouble();

        Assert.True(Value(cost) < Value("0"));
    }

    [Fact]
    public void Deposits_a_margin_for_futures()
    {
        var answer = Typed.Line([.. Run, "--margin", "50", "--multiplier", "10", "--json"]).Json();

        Assert.Contains(answer.GetProperty("trades").EnumerateArray(), trade => trade.GetProperty("status").GetString() == "closed");
    }

    [Fact]
    public void Warns_of_cheating() =>
        Assert.Contains("Cheat-on-close", Typed.Line([.. Run, "--cheat-on-close"]).Out, StringComparison.Ordinal);

    [Fact]
    public void Stops_when_it_is_cancelled()
    {
        var typed = Typed.Line(Run, new CancellationToken(canceled: true));

        Assert.Equal(ExitCode.Cancelled, typed.Code);
        Assert.Equal("bifrost: cancelled", typed.Error.TrimEnd());
        Assert.Empty(typed.Out);
    }
}
