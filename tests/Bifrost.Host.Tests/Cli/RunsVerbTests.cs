using System.Text.Json;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public sealed class RunsVerbTests : IDisposable
{
    readonly Folder _folder = new();

    public RunsVerbTests()
    {
        foreach (var fast in (string[])["5", "12"]) Typed.Line([.. Backtest, "-p", $"fast={fast}"]);
    }

    string[] Backtest => ["backtest", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--store", _folder.Root];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lists_the_runs_newest_first()
    {
        var typed = Runs();

        Assert.Equal((ExitCode.Done, ""), (typed.Code, typed.Error));
        Assert.Matches("(?s)000002-[0-9a-f]{6}.*fast=12, slow=30.*000001-[0-9a-f]{6}.*fast=5, slow=30.*2 runs\\.", typed.Out);
        Assert.Equal(typed.Out, Runs("list").Out);
    }

    [Fact]
    public void Lists_in_json()
    {
        var answer = Runs("list", "--sort", "sharpe", "--limit", "1", "--json").Json();

        Assert.Equal(2, answer.GetProperty("all").GetInt32());
        var only = Assert.Single(answer.GetProperty("runs").EnumerateArray());
        Assert.Equal("NORTH", only.GetProperty("symbols").GetString());
        var all = Runs("list", "--json").Json().GetProperty("runs").EnumerateArray();
        Assert.Equal(all.Max(run => run.GetProperty("sharpe").GetDouble()), only.GetProperty("sharpe").GetDouble());
    }

    [Fact]
    public void Shows_a_run_with_what_it_was_made_from()
    {
        var (typed, answer) = (Runs("show", "1"), Runs("show", "1", "--json").Json());

        Assert.Contains("parameter.fast", typed.Out, StringComparison.Ordinal);
        Assert.Contains("bifrost backtest sma_cross --data", typed.Out, StringComparison.Ordinal);
        Assert.Equal("5", answer.GetProperty("inputs").GetProperty("parameter.fast").GetString());
        var metrics = answer.GetProperty("metrics");
        var trades = metrics.GetProperty("trades").GetInt32() + metrics.GetProperty("open_trades").GetInt32();
        Assert.Equal(trades, answer.GetProperty("trades").GetArrayLength());
    }

    [Fact]
    public void Compares_two_runs()
    {
        var (typed, answer) = (Runs("compare", "1", "2"), Runs("compare", "1", "2", "--json").Json());

        Assert.Contains("parameter.fast 5", typed.Out, StringComparison.Ordinal);
        Assert.Contains("paired stationary bootstrap", typed.Out, StringComparison.Ordinal);
        Assert.Equal("12", answer.GetProperty("settings")[0].GetProperty("right").GetString());
        Assert.InRange(answer.GetProperty("p_value").GetDouble(), 0.0001, 1);
    }

    [Fact]
    public void Tags_runs_and_lists_them_by_tag()
    {
        Assert.Contains("candidate good", Runs("tag", "2", "good", "candidate").Out, StringComparison.Ordinal);

        Assert.Equal(2, Numbers("list", "--tag", "good").Single());
        Runs("tag", "2", "good", "--remove");
        Assert.Empty(Numbers("list", "--tag", "good"));
    }

    [Fact]
    public void Removes_all_or_none()
    {
        Assert.Equal(ExitCode.BadInput, Runs("rm", "1", "7").Code);
        Assert.Equal([2, 1], Numbers("list"));

        Assert.Contains("As trials they stay counted", Runs("rm", "1").Out, StringComparison.Ordinal);
        Assert.Equal([2], Numbers("list"));
    }

    [Theory]
    [InlineData("there is no run 9", "show", "9")]
    [InlineData("00000 may be 2 runs", "show", "00000")]
    [InlineData("is expected", "show")]
    [InlineData("is expected", "tag", "1")]
    [InlineData("is expected", "destroy", "1")]
    [InlineData("--sort beauty: one of newest, sharpe", "list", "--sort", "beauty")]
    [InlineData("--since 2020: a date", "list", "--since", "2020")]
    [InlineData("--limit -1", "list", "--limit", "-1")]
    public void What_cannot_be_meant_is_refused(string complaint, params string[] words)
    {
        var typed = Runs(words);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(complaint, typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_tells_how_far_it_can_be_believed()
    {
        var typed = Typed.Line([.. Backtest, "-p", "fast=7"]);

        Assert.Contains("3 of sma_cross on NORTH over this time", typed.Out, StringComparison.Ordinal);
        Assert.Matches(@"likely as a single trial \(PSR\), [\d.]+ % as the best of 3 \(DSR\)", typed.Out);
        Assert.Contains("sessions make it 95 % likely; there are 2,520", typed.Out, StringComparison.Ordinal);
        Assert.Contains("Kept as        000003-", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_run_is_no_new_trial()
    {
        var first = Trust([.. Backtest, "-p", "fast=12"]);
        var again = Trust([.. Backtest, "-p", "fast=12", "-p", "slow=30"]);

        Assert.Equal((2, 2), (first.GetProperty("trials").GetInt32(), again.GetProperty("trials").GetInt32()));
        Assert.Equal(first.GetProperty("receipt").GetString(), again.GetProperty("receipt").GetString());
        Assert.True(first.GetProperty("deflated_sharpe").GetDouble() < first.GetProperty("probabilistic_sharpe").GetDouble());
    }

    [Fact]
    public void A_run_that_is_compared_is_kept_and_counted_too()
    {
        Trust([.. Backtest, "-p", "fast=12", "--compare", "sma_cross:fast=9"]);

        Assert.Equal(3, Trust([.. Backtest, "-p", "fast=12"]).GetProperty("trials").GetInt32());
        Assert.Equal(3, Trust([.. Backtest, "-p", "fast=9"]).GetProperty("trials").GetInt32());
    }

    static JsonElement Trust(string[] words) => Typed.Line([.. words, "--json"]).Json().GetProperty("trust");

    Typed Runs(params string[] words) => Typed.Line(["runs", .. words, "--store", _folder.Root]);

    int[] Numbers(params string[] words) =>
        [.. Runs([.. words, "--json"]).Json().GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("number").GetInt32())];
}
