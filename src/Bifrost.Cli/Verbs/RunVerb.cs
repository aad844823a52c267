using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Cli.Runs;
using Bifrost.Report;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Cli.Verbs;

/// <summary>A verb whose answer is a run.</summary>
abstract class RunVerb(string name, string description, Terminal terminal, params string[] examples)
    : Verb(name, description, terminal, examples)
{
    /// <summary>Writes the files that are asked for, and answers with the run.</summary>
    /// <param name="rivals">Runs to show beside it.</param>
    /// <param name="believe">How far the result can be believed; asked last, when the ledger has had time to open.</param>
    protected int Finish(
        ParseResult line, FinishedRun finished, IReadOnlyList<FinishedRun> rivals, RunOutputs outputs, Func<RunTrust> believe)
    {
        RunFacts[] facts = [.. rivals.Prepend(finished).Select(FactsOf)];
        if (outputs.Report is { } report) ReportFile.Write(report, ReportPainter.Paint(facts, Versions.OfReports));
        if (outputs.Csv is { } folder) CsvFolder.Write(folder, finished.Result, facts[0]);
        if (outputs.Receipt is { } receipt) Write(receipt, finished.Record.Document.ToJson() + "\n");

        RunBrief[] summaries = [.. facts.Select(ReportPainter.Summarize)];
        var trust = believe();
        Answer(line, () => RunAnswer.Of(finished, summaries, outputs, trust), wire => wire.RunAnswer, console =>
        {
            RunView.Show(finished, summaries[0], console);
            TrustView.Show(trust, console);
            if (summaries.Length > 1) ComparisonView.Show(summaries, console);
            foreach (var written in outputs.Written) Terminal.Out.WriteLine(written);
        });
        return ExitCode.Done;
    }

    static RunFacts FactsOf(FinishedRun finished) =>
        BacktestFacts.Of(finished.Run.Name, finished.Result, finished.Run.Strategy, finished.Run.Options);
}
