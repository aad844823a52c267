using System.CommandLine;
using Bifrost.Cli.Catalog;
using Bifrost.Cli.Output;
using Bifrost.Engine.Indicators;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost indicators: every indicator with what it computes, its parameters and lines.</summary>
sealed class IndicatorsVerb(Terminal terminal) : CatalogVerb(
    "indicators",
    "List the indicators, or show one with its formula, parameters and lines.",
    "An indicator by name, in any case; all of them if not given.",
    terminal,
    "bifrost indicators list",
    "bifrost indicators show bollinger_bands",
    "bifrost indicators show rsi --json")
{
    protected override IEnumerable<string> Names => IndicatorCatalog.All.Select(entry => entry.Name);

    protected override int Run(ParseResult line)
    {
        var docs = EngineDocs.Load();
        if (Chosen(line) is not { } name)
        {
            IReadOnlyList<IndicatorAnswer> all = [.. IndicatorCatalog.All.Select(entry => IndicatorAnswer.Of(entry, docs))];
            Answer(line, () => new(all), wire => wire.IndicatorsAnswer, console => CatalogView.List(
                all.Select(answer => (answer.Name, answer.MinimumPeriod, answer.Formula)), console));
            return ExitCode.Done;
        }

        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var shown = IndicatorAnswer.Of(IndicatorCatalog.Find(plain) ?? throw Unknown("indicator", name), docs);
        Answer(line, () => new([shown]), wire => wire.IndicatorsAnswer, console => Show(shown, console));
        return ExitCode.Done;
    }

    static void Show(IndicatorAnswer answer, IAnsiConsole console)
    {
        CatalogView.Title(answer.Name, answer.Formula, console);
        console.Write(Tables.Pairs(
            ("Use", $"new {answer.Use}"),
            ("Minimum period", answer.MinimumPeriod is { } bars ? $"{bars} bars, with the defaults" : "depends on what it is given"),
            ("Source", answer.Source ?? "docs/indicators.md says what it is checked against")));
        CatalogView.Settings("reads", answer.Sources, console);
        CatalogView.Settings("parameter", answer.Parameters, console);
        CatalogView.Settings("line", answer.Lines, console);
    }
}
