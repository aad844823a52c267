using System.CommandLine;
using Bifrost.Cli.Catalog;
using Bifrost.Cli.Output;
using Bifrost.Engine.Analyzers;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost analyzers: every analyzer with what it measures, its parameters and results.</summary>
sealed class AnalyzersVerb(Terminal terminal) : CatalogVerb(
    "analyzers",
    "List the analyzers, or show one with its convention, parameters and results.",
    "An analyzer by name, in any case; all of them if not given.",
    terminal,
    "bifrost analyzers list",
    "bifrost analyzers show sharpe_ratio",
    "bifrost analyzers show TradeAnalyzer --json")
{
    protected override IEnumerable<string> Names => AnalyzerCatalog.All.Select(entry => entry.Name);

    protected override int Run(ParseResult line)
    {
        var docs = EngineDocs.Load();
        if (Chosen(line) is not { } name)
        {
            IReadOnlyList<AnalyzerAnswer> all = [.. AnalyzerCatalog.All.Select(entry => AnalyzerAnswer.Of(entry, docs))];
            Answer(line, () => new(all), wire => wire.AnalyzersAnswer, console => CatalogView.List(
                all.Select(answer => (answer.Name, (int?)null, answer.Formula)), console));
            return ExitCode.Done;
        }

        var shown = AnalyzerAnswer.Of(AnalyzerCatalog.Find(name) ?? throw Unknown("analyzer", name), docs);
        Answer(line, () => new([shown]), wire => wire.AnalyzersAnswer, console => Show(shown, console));
        return ExitCode.Done;
    }

    static void Show(AnalyzerAnswer answer, IAnsiConsole console)
    {
        CatalogView.Title(answer.Name, answer.Formula, console);
        if (answer.Source is { } source) console.Write(Tables.Pairs(("Source", source)));
        CatalogView.Settings("parameter", answer.Parameters, console);
        CatalogView.Settings("result", answer.Results, console);
    }
}
