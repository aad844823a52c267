using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bifrost.Cli.Output;

/// <summary>The forms in which verbs show their results.</summary>
static class Tables
{
    /// <summary>Names on the left, what they are on the right.</summary>
    public static IRenderable Pairs(params IEnumerable<(string Name, string Text)> rows)
    {
        var table = Plain().AddColumn("").AddColumn("").HideHeaders();
        foreach (var (name, text) in rows) table.AddRow(new Markup($"[grey]{Markup.Escape(name)}[/]"), new Text(text));
        return table;
    }

    /// <summary>A table with headings; columns that begin with &gt; are aligned to the right.</summary>
    public static Table WithHeadings(params IEnumerable<string> headings)
    {
        var table = Plain();
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('>');
            var column = new TableColumn(new Markup($"[grey]{Markup.Escape(heading.TrimStart('>'))}[/]"));
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        return table;
    }

    public static Table Plain() => new Table().Border(TableBorder.None);
}
