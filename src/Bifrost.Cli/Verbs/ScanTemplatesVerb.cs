using System.CommandLine;
using Bifrost.Cli.Output;
using Bifrost.Engine.Rules;
using Spectre.Console;

namespace Bifrost.Cli.Verbs;

/// <summary>bifrost scan templates: the filters that --template takes.</summary>
sealed class ScanTemplatesVerb(Terminal terminal)
    : Verb("templates", "List the filters that --template takes.", terminal, "bifrost scan templates")
{
    protected override int Run(ParseResult line)
    {
        var templates = ScannerTemplates.All.Select(template => new FilterAnswer(template.Name, template.Filter, "scanner")).ToList();
        Answer(line, () => new(templates), wire => wire.FiltersAnswer, console => Show(templates, console));
        return ExitCode.Done;
    }

    /// <summary>Filters with their names.</summary>
    public static void Show(IReadOnlyList<FilterAnswer> filters, IAnsiConsole console)
    {
        var table = Tables.WithHeadings("name", "rule", "conventions");
        foreach (var filter in filters) table.AddRow(new Text(filter.Name), new Text(filter.Rule), new Text(filter.Conventions));
        console.Write(table);
    }
}

/// <summary>Filters by name.</summary>
sealed record FiltersAnswer(IReadOnlyList<FilterAnswer> Filters);

/// <summary>A filter and whose indicators it means.</summary>
sealed record FilterAnswer(string Name, string Rule, string Conventions);
