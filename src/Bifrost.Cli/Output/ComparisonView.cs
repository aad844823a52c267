using Bifrost.Report.Model;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>The figures of several runs side by side.</summary>
static class ComparisonView
{
    public static void Show(IReadOnlyList<RunBrief> runs, IAnsiConsole console)
    {
        var table = Tables.Plain().AddColumn("");
        foreach (var run in runs) table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(run.Name)}[/]")).RightAligned());
        foreach (var figure in runs[0].Statistics.SelectMany(group => group.Figures))
        {
            table.AddRow(
            [
                new Markup($"[grey]{Markup.Escape(figure.Label)}[/]"),
                .. runs.Select(run => new Text(Find(run, figure.Label) is { } other ? RunView.Text(other) : "–")),
            ]);
        }

        console.Write(table.AddEmptyRow());
    }

    static Figure? Find(RunBrief run, string label) =>
        run.Statistics.SelectMany(group => group.Figures).FirstOrDefault(figure => figure.Label == label);
}
