using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Report;
using Bifrost.Report.Facts;

namespace Bifrost.Cli.Verbs;

/// <summary>A verb whose answer is a run.</summary>
abstract class RunVerb(string name, string description, Terminal terminal, params string[] examples)
    : Verb(name, description, terminal, examples)
{
    /// <summary>Writes the report where one is asked for, and answers with the run.</summary>
    /// <param name="report">The report's file.</param>
    /// <param name="withValues">Cash and value of every bar in the JSON.</param>
    protected int Finish(ParseResult line, FinishedRun finished, string? report, bool withValues)
    {
        var run = finished.Run;
        var facts = BacktestFacts.Of(run.Name, finished.Result, run.Strategy, run.Options);
        if (report is not null) ReportFile.Write(report, ReportPainter.Paint([facts], []));

        var summary = ReportPainter.Summarize(facts);
        Answer(line, () => RunAnswer.Of(finished, summary, withValues, report), wire => wire.RunAnswer, console =>
        {
            RunView.Show(finished, summary, console);
            if (report is not null) Terminal.Out.WriteLine($"Report: {report}");
        });
        return ExitCode.Done;
    }
}
