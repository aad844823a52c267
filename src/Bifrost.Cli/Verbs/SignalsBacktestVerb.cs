using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost signals backtest: one exit rule.</summary>
sealed class SignalsBacktestVerb : SignalVerb
{
    readonly ExitSetup _exit = new();
    readonly TextOption _report = new("--report", "FILE", "Write the report, one HTML page that needs no network.");
    readonly TextOption _csv = new("--csv", "FOLDER", "Write trades, skipped signals and the daily account as CSV files.");
    readonly Option<bool> _values = new("--values") { Description = "With --json: the account of every day too." };
    readonly TextOption _compat = new(
        "--compat", "FORM", $"As the original engine, defects and all: {string.Join(", ", Texts.Names<OriginalForm>())}.");

    public SignalsBacktestVerb(Terminal terminal)
        : base(
            "backtest",
            "Trade signals and show what came of them.",
            terminal,
            "bifrost signals backtest --signals signals.csv --data prices/ --holding 10 --stop 5 --target 10 --report report.html",
            "bifrost signals backtest --signals signals.csv --data prices.csv.gz --sizing percent-risk:1 --commission 0.1%",
            "bifrost signals backtest --signals signals.csv --data prices/ --max-position 10 --max-sector 30 --sector-file sectors.csv")
    {
        _exit.AddTo(this);
        foreach (var option in (Option[])[_report, _csv, _values, _compat]) Options.Add(option);
        AddSetup();
    }

    protected override int Run(ParseResult line)
    {
        var options = OptionsOf(line);
        OriginalForm? form = line.GetValue(_compat) is { } compat ? Texts.Choice<OriginalForm>("--compat", compat) : null;
        options = options with { Exit = _exit.Of(line) };
        var (reading, bars) = Open(line);
        if (form is { } original)
            return Compare(line, original, Work("Trading", _ => OriginalBacktest.Run(reading.Signals, bars, options, original)));
        return Finish(line, Work("Trading", _ => SignalBacktest.Run(reading.Signals, bars, options)), bars);
    }

    int Compare(ParseResult line, OriginalForm form, OriginalResult result)
    {
        Answer(
            line, () => OriginalAnswer.Of(form, result), wire => wire.OriginalAnswer,
            console => SignalsView.Show(form, result, console));
        return ExitCode.Done;
    }

    int Finish(ParseResult line, SignalBacktestResult result, IReadOnlyList<BarSeries> bars)
    {
        SignalRun run = new("Signals", result, bars, new(line.GetValue(_report), line.GetValue(_csv), line.GetValue(_values)));
        run.WriteFiles();
        Answer(line, () => run.Answer, wire => wire.SignalsAnswer, console => run.Show(console, Terminal.Out));
        return ExitCode.Done;
    }
}
