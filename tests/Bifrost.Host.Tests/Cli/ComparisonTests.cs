namespace Bifrost.Host.Tests.Cli;

/// <summary>A run beside others on the same bars, and a run as tables.</summary>
public class ComparisonTests
{
    static readonly string[] Crossing =
        ["backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--sizer", "percent:90", "--cash", "100000"];

    [Fact]
    public void Another_strategy_runs_on_the_same_bars_with_the_same_costs_and_sizer()
    {
        var compared = Typed.Line([.. Crossing, "--compare", "sma_cross:fast=20,slow=50", "--json"]).Json();
        var alone = Typed.Line([.. Crossing, "--param", "fast=20", "--param", "slow=50", "--json"]).Json();

        var rival = Assert.Single(compared.GetProperty("compared").EnumerateArray());
        Assert.Equal("sma_cross:fast=20,slow=50", rival.GetProperty("strategy").GetString());
        Assert.Equal(
            alone.GetProperty("final_value").GetDouble(),
            rival.GetProperty("figures").GetProperty("final_value").GetDouble());
    }

    [Fact]
    public void The_answer_shows_the_figures_side_by_side()
    {
        var answer = Typed.Line([.. Crossing, "--compare", "buy_and_hold"]);

        Assert.Equal(0, answer.Code);
        Assert.Contains("buy_and_hold", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rival_that_there_is_not_is_an_error_of_the_command_line()
    {
        var answer = Typed.Line([.. Crossing, "--compare", "buy_and_hodl"]);

        Assert.Equal(2, answer.Code);
        Assert.Contains("Did you mean buy_and_hold?", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_written_as_tables_with_a_row_for_each_bar()
    {
        using var folder = new Folder();
        Assert.Equal(0, Typed.Line([.. Crossing, "--csv", folder.PathOf("run")]).Code);

        var bars = File.ReadAllLines(Path.Combine(folder.PathOf("run"), "bars.csv"));
        Assert.Equal(2520 + 1, bars.Length);
        Assert.Equal("time,open,high,low,close,volume,Sma fast,Sma slow,cash,value,position", bars[0]);
        Assert.True(File.Exists(Path.Combine(folder.PathOf("run"), "trades.csv")));
        Assert.True(File.Exists(Path.Combine(folder.PathOf("run"), "orders.csv")));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        using var folder = new Folder();
        var file = folder.Write("taken", "a file");
        var answer = Typed.Line([.. Crossing, "--csv", file]);

        Assert.Equal(2, answer.Code);
        Assert.Contains("taken cannot be written to", answer.Error, StringComparison.Ordinal);
    }
}
