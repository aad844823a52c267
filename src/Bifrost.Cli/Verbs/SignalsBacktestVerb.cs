using System.CommandLine;
using Bifrost.Cli.Options;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Report;
using Bifrost.Report.Facts;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost signals backtest: one exit rule.</summary>
sealed class SignalsBacktestVerb : SignalVerb
{
    readonly TextOption _holding = new("--holding", "BARS", "Leave a trade after so many bars.", "10");
    readonly TextOption _stop = new("--stop", "PERCENT", "Leave it so far below (above, if short) the entry; none for no stop.", "5");
    readonly TextOption _target = new("--target", "PERCENT", "Leave it with so much gain; none for no target.", "none");
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
        foreach (var option in (Option[])[_holding, _stop, _target, _report, _csv, _values, _compat]) Options.Add(option);
        AddSetup();
    }

    protected override int Run(ParseResult line)
    {
        var options = OptionsOf(line);
        OriginalForm? form = line.GetValue(_compat) is { } compat ? Texts.Choice<OriginalForm>("--compat", compat) : null;
        options = options with { Exit = ExitText.Rule(line.GetValue(_holding)!, line.GetValue(_stop)!, line.GetValue(_target)!) };
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
        SignalOutputs outputs = new(line.GetValue(_report), line.GetValue(_csv), line.GetValue(_values));
        var facts = SignalFacts.Of("Signals", result, bars);
        facts = facts with { Warnings = [.. WarningsOf(result.Options), .. facts.Warnings] };
        if (outputs.Report is { } report) ReportFile.Write(report, ReportPainter.Paint([facts], Versions.OfReports));
        if (outputs.Csv is { } folder) SignalCsv.Write(folder, result);

        var summary = ReportPainter.Summarize(facts);
        Answer(line, () => SignalsAnswer.Of(result, summary, outputs), wire => wire.SignalsAnswer, console =>
        {
            SignalsView.Show(result, summary, console);
            if (outputs.Report is not null) Terminal.Out.WriteLine($"Report: {outputs.Report}");
            if (outputs.Csv is not null) Terminal.Out.WriteLine($"CSV: {Path.Combine(outputs.Csv, "trades.csv")}, skipped.csv, equity.csv");
        });
        return ExitCode.Done;
    }
}
