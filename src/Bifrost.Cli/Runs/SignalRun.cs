using Bifrost.Cli.Output;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Spectre.Console;

namespace Bifrost.Cli.Runs;

/// <summary>A backtest of signals, and all that is told of it.</summary>
sealed class SignalRun
{
    readonly SignalBacktestResult _result;
    readonly RunFacts _facts;
    readonly RunBrief _summary;
    readonly SignalOutputs _outputs;

    /// <param name="name">What the report calls it.</param>
    /// <param name="bars">Those that were traded.</param>
    public SignalRun(string name, SignalBacktestResult result, IReadOnlyList<BarSeries> bars, SignalOutputs outputs)
    {
        var facts = SignalFacts.Of(name, result, bars);
        _facts = facts with { Warnings = [.. WarningsOf(result.Options), .. facts.Warnings] };
        (_result, _outputs, _summary) = (result, outputs, ReportPainter.Summarize(_facts));
    }

    public SignalsAnswer Answer => SignalsAnswer.Of(_result, _summary, _outputs);

    /// <summary>Writes the files that are asked for.</summary>
    /// <exception cref="BadInputException">One cannot be written.</exception>
    public void WriteFiles()
    {
        if (_outputs.Report is { } report) ReportFile.Write(report, ReportPainter.Paint([_facts], Versions.OfReports));
        if (_outputs.Csv is { } folder) SignalCsv.Write(folder, _result);
    }

    public void Show(IAnsiConsole console, TextWriter output)
    {
        SignalsView.Show(_result, _summary, console);
        if (_outputs.Report is not null) output.WriteLine($"Report: {_outputs.Report}");
        if (_outputs.Csv is not null) output.WriteLine($"CSV: {Path.Combine(_outputs.Csv, "trades.csv")}, skipped.csv, equity.csv");
    }

    static IReadOnlyList<string> WarningsOf(SignalBacktestOptions options) => SettingWarnings.Of(new(
        options.Exit.HoldingPeriod, options.Exit.StopLoss, options.Exit.TakeProfit, Words.Of(options.Sizing.Method),
        options.AllowLeverage));
}
