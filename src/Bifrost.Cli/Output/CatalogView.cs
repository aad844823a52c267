using Bifrost.Cli.Catalog;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>Lists of what there is, and one of it, on a screen.</summary>
static class CatalogView
{
    public static void List(IEnumerable<(string Name, int? MinimumPeriod, string Text)> entries, IAnsiConsole console)
    {
        var rows = entries.ToList();
        var hasPeriods = rows.Exists(row => row.MinimumPeriod is not null);
        var table = hasPeriods ? Tables.WithHeadings("name", ">bars", "what it is") : Tables.WithHeadings("name", "what it is");
        foreach (var (name, period, text) in rows)
        {
            string[] cells = hasPeriods ? [name, $"{period}", FirstSentence(text)] : [name, FirstSentence(text)];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }

    public static void Title(string name, string text, IAnsiConsole console)
    {
        console.MarkupLine($"[bold]{Markup.Escape(name)}[/]");
        console.WriteLine(text);
        console.WriteLine();
    }

    /// <summary>What goes in or comes out; nothing when there is nothing.</summary>
    public static void Settings(string heading, IReadOnlyList<SettingAnswer> settings, IAnsiConsole console)
    {
        if (settings.Count == 0) return;

        var hasDefaults = settings.Any(setting => setting.Default is not null);
        var table = Tables.WithHeadings(heading, "kind", hasDefaults ? "default" : "", "what it is");
        foreach (var setting in settings)
        {
            string[] cells = [setting.Name, setting.Kind, setting.Default ?? "", setting.Help];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.WriteLine();
        console.Write(table);
    }

    static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;
}
