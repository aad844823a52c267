using System.Text.Json;
using Bifrost.Cli;

namespace Bifrost.Host.Tests.Cli;

public sealed class SweepVerbTests : IDisposable
{
    readonly Folder _folder = new();

    string[] Cross => ["sweep", "sma_cross", "--data", Typed.Sample("NORTH.csv"), "--commission", "0.1%", "--sizer", "percent:95", "--store", _folder.Root];

    string[] Small => [.. Cross, "-p", "fast=5..20:5", "-p", "slow=20,40,60"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shows_the_best_sets_and_what_they_are_worth()
    {
        var typed = Typed.Line(Small);

        Assert.Equal((ExitCode.Done, ""), (typed.Code, typed.Error));
        Assert.Contains("Sweep of sma_cross", typed.Out, StringComparison.Ordinal);
        Assert.Contains("12 sets", typed.Out, StringComparison.Ordinal);
        Assert.Contains("Verdict", typed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_has_the_figures_of_its_own_backtest()
    {
        var best = Typed.Line([.. Small, "--json"]).Json().GetProperty("best")[0];
        var parameters = best.GetProperty("parameters").EnumerateObject().SelectMany(one => (string[])["-p", $"{one.Name}={one.Value}"]);
        var alone = Typed.Line(["backtest", .. Cross[1..], .. parameters, "--no-audit", "--json"]).Json();

        Assert.Equal(alone.GetProperty("final_value").GetDouble(), best.GetProperty("figures").GetProperty("final_value").GetDouble());
        Assert.Equal(
            alone.GetProperty("figures").GetProperty("sharpe_ratio").GetDouble(), best.GetProperty("figures").GetProperty("sharpe").GetDouble());
    }

    [Fact]
    public void Every_set_counts_as_a_trial_once()
    {
        long Trials(params string[] words) => Typed.Line([.. words, "--json"]).Json().GetProperty("trust").GetProperty("trials").GetInt64();

        Assert.Equal(12, Trials(Small));
        Assert.Equal(12, Trials(Small));
        Assert.Equal(13, Trials([.. Cross, "-p", "fast=5..20:5", "-p", "slow=60,61"]) - 3);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        string Best(string threads)
        {
            var best = Typed.Line([.. Small, "--no-store", "--threads", threads, "--json"]).Json().GetProperty("best");
            return JsonSerializer.Serialize(best);
        }

        Assert.Equal(Best("1"), Best("4"));
    }

    [Fact]
    public void Rules_run_in_the_kernel_and_are_verified()
    {
        string[] words = ["sweep", Rules, "--data", Typed.Sample("NORTH.csv"), "-p", "fast=3..12", "-p", "slow=20..40:4", "--no-store", "--json"];
        var kernel = Typed.Line(words).Json();
        var events = Typed.Line([.. words, "--engine", "event"]).Json();

        Assert.Equal("rules kernel", kernel.GetProperty("engine").GetString());
        Assert.Equal("event", events.GetProperty("engine").GetString());
        Assert.All(kernel.GetProperty("best").EnumerateArray(), set => Assert.True(set.GetProperty("event_verified").GetBoolean()));
        Assert.Equal(JsonSerializer.Serialize(events.GetProperty("best")), JsonSerializer.Serialize(kernel.GetProperty("best")));
    }

    [Fact]
    public void A_journal_is_gone_on_from_and_belongs_to_one_sweep()
    {
        var journal = _folder.PathOf("cross.sweep");
        var first = Typed.Line([.. Small, "--journal", journal, "--json"]).Json();
        using (var file = File.OpenWrite(journal)) file.SetLength(file.Length - 100);
        var second = Typed.Line([.. Small, "--journal", journal, "--json"]).Json();
        var other = Typed.Line([.. Small, "--commission", "0.2%", "--journal", journal]);

        Assert.Equal((0, 11), (first.GetProperty("resumed").GetInt32(), second.GetProperty("resumed").GetInt32()));
        Assert.Equal(JsonSerializer.Serialize(first.GetProperty("best")), JsonSerializer.Serialize(second.GetProperty("best")));
        Assert.Equal(ExitCode.BadInput, other.Code);
    }

    [Fact]
    public void Writes_every_set_as_csv()
    {
        var csv = _folder.PathOf("sets.csv");
        Typed.Line([.. Small, "--no-store", "--csv", csv]);

        var lines = File.ReadAllLines(csv);
        Assert.StartsWith("set,fast,slow,final_value,", lines[0], StringComparison.Ordinal);
        Assert.Equal(13, lines.Length);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(one => one == ','), line.Count(one => one == ',')));
    }

    [Fact]
    public void Writes_a_report_of_a_sweep_and_of_a_walk_forward()
    {
        var (sweep, walk) = (_folder.PathOf("sweep.html"), _folder.PathOf("walk.html"));
        Typed.Line([.. Small, "--no-store", "--report", sweep]);
        Typed.Line(["walkforward", .. Cross[1..^2], "-p", "fast=5..20:5", "--report", walk]);

        Assert.Contains("12 sets of parameters", File.ReadAllText(sweep), StringComparison.Ordinal);
        Assert.Contains("walked forward over", File.ReadAllText(walk), StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, Typed.Line([.. Small, "--no-store", "--report", _folder.Root]).Code);
    }

    [Fact]
    public void Several_objectives_have_a_front()
    {
        var answer = Typed.Line([.. Small, "--objective", "annual_return", "--objective", "max_drawdown", "--no-store", "--json"]).Json();

        var front = answer.GetProperty("front").EnumerateArray().Select(set =>
            (Return: Figure(set, "annual_return"), Depth: Figure(set, "max_drawdown"))).OrderBy(one => one.Return).ToList();
        Assert.NotEmpty(front);
        // Whoever earns more on the front falls deeper.
        Assert.Equal(front.Select(one => one.Depth).Order(), front.Select(one => one.Depth));
    }

    [Theory]
    [InlineData("-p slwo=20..60", "has no parameter slwo. Did you mean slow?")]
    [InlineData("-p fast=5", "no parameter varies")]
    [InlineData("-p fast=5..x", "--param fast=5..x")]
    [InlineData("-p fast=5..20 --constraint fast<slwo", "Unknown name `slwo`")]
    [InlineData("-p fast=5..20 --objective sharp", "did you mean `sharpe`?")]
    [InlineData("-p fast=5..20 --require sharpe", "Expected a condition")]
    [InlineData("-p fast=5..20 --search grd", "there is no such search. Did you mean grid?")]
    [InlineData("-p fast=5..20 --search tpe --objective sharpe --objective calmar", "seeks one objective")]
    [InlineData("-p fast=5..20 --trials 0 --search random", "--trials 0")]
    [InlineData("-p fast=5..20 --engine gpu", "--engine gpu: auto or event is expected")]
    [InlineData("-p fast=0..20", "fast=0: a whole number from 1")]
    public void Says_what_is_wrong(string words, string message)
    {
        var typed = Typed.Line([.. Cross, .. words.Split(' ')]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Walks_forward()
    {
        var answer = Typed.Line(
            ["walkforward", .. Small[1..^6], "-p", "fast=5..20:5", "-p", "slow=20,40,60", "--train", "3y", "--test", "1y", "--json"]).Json();

        var folds = answer.GetProperty("folds").EnumerateArray().ToList();
        Assert.Equal(7, folds.Count);
        Assert.Equal("2017-01-03", folds[0].GetProperty("test_from").GetString());
        Assert.Equal(answer.GetProperty("dates").GetArrayLength(), answer.GetProperty("equity").GetArrayLength());
    }

    [Theory]
    [InlineData("--train 20y", "too few")]
    [InlineData("--train x", "--train")]
    [InlineData("--test 0", "0")]
    public void Says_what_is_wrong_with_windows(string words, string message)
    {
        var typed = Typed.Line(["walkforward", .. Small[1..^6], "-p", "fast=5..20:5", .. words.Split(' ')]);

        Assert.Equal(ExitCode.BadInput, typed.Code);
        Assert.Contains(message, typed.Error, StringComparison.Ordinal);
    }

    static string Rules => Bifrost.Tests.Repository.PathOf("samples", "rules", "ema_crossover.yaml");

    static double Figure(JsonElement set, string name) => set.GetProperty("figures").GetProperty(name).GetDouble();
}
