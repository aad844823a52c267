using Bifrost.Cli;
using Bifrost.Tests;

namespace Bifrost.Host.Tests.Cli;

public class ExplainVerbTests
{
    static readonly string[] Run = ["explain", "sma_cross", "--data", Typed.Sample("NORTH.csv")];

    [Fact]
    public void Tells_of_a_trade_how_its_prices_came_about()
    {
        var typed = Typed.Line([.. Run, "--trade", "3", "--slippage", "0.1%"]);

        Assert.Equal(ExitCode.Done, typed.Code);
        Assert.Contains("Sma fast = ", typed.Out, StringComparison.Ordinal);
        Assert.Contains("worse for slippage", typed.Out, StringComparison.Ordinal);
        Assert.Contains("Went against it, for it", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_the_same_in_json()
    {
        var trade = Typed.Line([.. Run, "--trade", "3", "--json"]).Json().GetProperty("trade");

        Assert.Equal("open", trade.GetProperty("orders")[0].GetProperty("fills")[0].GetProperty("origin").GetString());
        Assert.True(trade.GetProperty("entry").GetProperty("values").TryGetProperty("Sma fast", out _));
    }

    [Fact]
    public void Tells_of_rules_which_part_was_not_met()
    {
        var rules = Repository.PathOf("samples", "rules", "ema_crossover.yaml");

        var typed = Typed.Line("explain", rules, "--data", Typed.Sample("NORTH.csv"), "--signal", "2015-03-16");

        Assert.Contains("long entry is not met, because of `crosses_above", typed.Out, StringComparison.Ordinal);
        Assert.Contains("ema(close, $fast)[1]", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_a_run_that_was_kept()
    {
        using var folder = new Folder();
        Typed.Line("backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--param", "fast=5", "--store", folder.Root);

        var typed = Typed.Line("explain", "1", "--trade", "1", "--store", folder.Root, "--json");

        Assert.Equal(1, typed.Json().GetProperty("trade").GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("one of --trade and --signal is expected")]
    [InlineData("the run has 43 trades", "--trade", "99")]
    [InlineData("the run has no bar up to then", "--signal", "1999-01-01")]
    public void Says_what_is_wrong(string message, params string[] options)
    {
        var typed = Typed.Line([.. Run, .. options]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }
}
