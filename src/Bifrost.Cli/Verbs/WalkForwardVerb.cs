using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost walkforward STRATEGY --param fast=5..50 --data FILE: chooses on the past, trades what follows, moves on.</summary>
sealed class WalkForwardVerb : Verb
{
    readonly SweepOptions _sweep = new();
    readonly TextOption _train = Length("--train", "How long to choose on: 500 (sessions), 90d, 26w, 18mo, 3y.", "2y");
    readonly TextOption _test = Length("--test", "How long to trade what was chosen.", "6mo");
    readonly TextOption _step = Length("--step", "How far to move on; as far as the test is long if not given.");
    readonly TextOption _gap = Length("--gap", "What to leave out between the two, as long as a position may be held.");
    readonly TextOption _report = new("--report", "FILE", "Write the report, one HTML page that needs no network.");
    readonly Option<bool> _anchored = new("--anchored") { Description = "Begin every training with the first bar." };

    public WalkForwardVerb(Terminal terminal)
        : base(
            "walkforward",
            "Choose parameters on the past and trade them on what follows, again and again.",
            terminal,
            "bifrost walkforward sma_cross --data AAPL.csv -p fast=5..50:5 -p slow=20..200:20 --train 3y --test 6mo",
            "bifrost walkforward samples/rules/ema_crossover.yaml --data AAPL.csv -p fast=3..30 -p slow=20..120 --anchored --json wf.json",
            "bifrost walkforward macd_atr --data AAPL.csv -p fast=6..20 -p slow=20..60 --search tpe --trials 100 --gap 10")
    {
        _sweep.AddTo(this);
        foreach (var option in (Option[])[_train, _test, _step, _gap, _anchored, _report]) Options.Add(option);
    }

    protected override int Run(ParseResult line)
    {
        var windows = new WalkForwardPlan(Parse(line, _train)!.Value, Parse(line, _test)!.Value)
        {
            Step = Parse(line, _step), Gap = Parse(line, _gap) ?? 0, IsAnchored = line.GetValue(_anchored),
        };
        var request = _sweep.Request(line, Terminal);
        var result = new WalkForwardWork(request, () => _sweep.FreshPlan(line, request), Terminal).Execute(windows);
        var report = line.GetValue(_report);
        var model = SweepReport.Of(request, result);
        if (report is not null) ReportFile.Write(report, model);
        Answer(line, () => WalkForwardAnswer.Of(request, result, report), wire => wire.WalkForwardAnswer, console =>
        {
            WalkForwardView.Show(request, result, console);
            if (model.Verdict is { } verdict) VerdictView.Show(verdict, console);
            if (report is not null) Terminal.Out.WriteLine($"Report: {report}");
        });
        return ExitCode.Done;
    }

    static WindowLength? Parse(ParseResult line, TextOption option)
    {
        if (line.GetValue(option) is not { } text) return null;
        try
        {
            return WindowLength.Parse(text);
        }
        catch (FormatException bad)
        {
            throw new BadInputException($"{option.Name} {bad.Message}");
        }
    }

    static TextOption Length(string name, string description, string? byDefault = null) =>
        byDefault is null ? new(name, "LENGTH", description) : new(name, "LENGTH", description, byDefault);
}
