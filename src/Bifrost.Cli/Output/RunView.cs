using Bifrost.Cli.Runs;
using Bifrost.Engine.Orders;
using Bifrost.Report.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bifrost.Cli.Output;

/// <summary>A run's figures on a screen.</summary>
static class RunView
{
    public static void Show(FinishedRun finished, RunBrief summary, IAnsiConsole console)
    {
        ShowSetup(summary, console, finished.Kernel is null ? null : finished.Engine);
        foreach (var note in finished.Run.Readings.SelectMany(reading => reading.Report.Notes)) console.WriteLine(note);
        ShowFigures(summary, console);
        foreach (var analyzer in finished.Run.Analyzers) AnalyzerResults.Show(analyzer, console);
        ShowRefusals(finished.Result.Orders, console);
        if (finished.Audit is { } audit) AuditView.ShowBrief(audit, console);
        if (finished.AuditOmitted is { } reason) console.MarkupLine($"[grey]audit: left out, {reason}; bifrost audit does it[/]");
    }

    /// <summary>What was run, and what a reader has to know before the figures.</summary>
    /// <param name="engine">What ran it, where that is worth a word.</param>
    public static void ShowSetup(RunBrief summary, IAnsiConsole console, string? engine = null)
    {
        console.MarkupLine($"[bold]{Markup.Escape(Title(summary))}[/]  {Markup.Escape(summary.Subtitle)}");
        var setup = string.Join("; ", summary.Setup.Select(note => $"{note.Name.ToLowerInvariant()} {note.Text}"));
        console.MarkupLine($"[grey]{Markup.Escape(setup)}[/]");
        if (engine is not null) console.MarkupLine($"[grey]{Markup.Escape(engine)}[/]");
        foreach (var warning in summary.Warnings) console.MarkupLine($"[yellow]{Markup.Escape(warning)}[/]");
    }

    /// <summary>The figures, two groups side by side.</summary>
    public static void ShowFigures(RunBrief summary, IAnsiConsole console)
    {
        console.WriteLine();
        foreach (var pair in summary.Statistics.Chunk(2)) console.Write(SideBySide(pair));
    }

    static string Title(RunBrief summary) => summary.Parameters.Count == 0
        ? summary.Name
        : $"{summary.Name}({string.Join(", ", summary.Parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"))})";

    static Table SideBySide(FigureGroup[] groups)
    {
        var table = Tables.Plain();
        foreach (var group in groups)
        {
            table.AddColumn(new TableColumn(new Markup($"[bold]{Markup.Escape(group.Name)}[/]")).Width(18));
            table.AddColumn(new TableColumn("").RightAligned().Width(16).PadRight(6));
        }

        for (var row = 0; row < groups.Max(group => group.Figures.Count); row++)
        {
            var at = row;
            table.AddRow(groups.SelectMany(group => Cells(group.Figures.ElementAtOrDefault(at))));
        }

        return table.AddEmptyRow();
    }

    static IRenderable[] Cells(Figure? figure)
    {
        if (figure is null) return [new Text(""), new Text("")];

        var value = Text(figure);
        var colour = (figure.Tinted, figure.Value) switch
        {
            (true, > 0) => "green",
            (true, < 0) => "red",
            _ => "default",
        };
        return [new Markup($"[grey]{Markup.Escape(figure.Label)}[/]"), new Markup($"[{colour}]{value}[/]")];
    }

    /// <summary>A figure in its unit.</summary>
    public static string Text(Figure figure) => double.IsNaN(figure.Value) ? "–" : figure.Unit switch
    {
        FigureUnit.Percent => $"{figure.Value * 100:N2} %",
        FigureUnit.Count or FigureUnit.Days => $"{figure.Value:N0}",
        _ => $"{figure.Value:N2}",
    };

    /// <summary>Orders that the strategy meant and the account did not allow: a result without them is easily misread.</summary>
    static void ShowRefusals(IReadOnlyList<Order> orders, IAnsiConsole console)
    {
        Order[] refused = [.. orders.Where(order => order.Status is OrderStatus.Margin or OrderStatus.Rejected)];
        if (refused is not [var first, ..]) return;

        console.MarkupLine($"[yellow]{refused.Length:N0} of {orders.Count:N0} orders were refused.[/]");
        console.WriteLine($"The first: {first} on {Times.Day(first.CreatedAt)}, {Explain(first.Outcome)}.");
    }

    static string Explain(OrderOutcome outcome) => outcome.CashNeeded == 0
        ? Words.Of(outcome.End).Replace('_', ' ')
        : $"it needed {outcome.CashNeeded:N2} and there was {outcome.CashAvailable:N2}";
}
