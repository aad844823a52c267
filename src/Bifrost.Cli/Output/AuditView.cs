using Bifrost.Engine.Trust;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>An audit on a screen.</summary>
static class AuditView
{
    /// <summary>A line, and a line for each thing found.</summary>
    public static void ShowBrief(AuditReport report, IAnsiConsole console)
    {
        console.MarkupLine(Summary(report));
        foreach (var flag in report.Flags.Where(flag => flag.Severity > AuditSeverity.Note)) Show(flag, console);
    }

    public static void Show(AuditReport report, IAnsiConsole console)
    {
        console.MarkupLine(Summary(report));
        foreach (var flag in report.Flags) Show(flag, console);
        console.WriteLine();
        console.Write(Tables.Pairs(Rows(report)));
        if (report.Costs is { } costs) ShowCosts(costs, console);
    }

    /// <summary>In one word.</summary>
    public static string Verdict(AuditReport report) => report.Verdict == AuditSeverity.Note ? "clean" : Words.Of(report.Verdict);

    static string Summary(AuditReport report)
    {
        var done = $"truncation {report.Truncation.Cuts.Count} cuts, scramble {report.Scramble.Cuts.Count}, "
            + $"made-up markets {report.OutsideKnowledge.Markets}, repeated {report.Repetition.Runs} times";
        var word = report.Verdict switch
        {
            AuditSeverity.Leak => "[red]audit: leak[/]",
            AuditSeverity.Doubt => "[yellow]audit: doubt[/]",
            _ => "audit: clean",
        };
        return report.Decisions == 0 ? "[yellow]audit: nothing to look at, no order was placed[/]" : $"{word} ({done})";
    }

    static void Show(AuditFlag flag, IAnsiConsole console)
    {
        var colour = flag.Severity switch
        {
            AuditSeverity.Leak => "red",
            AuditSeverity.Doubt => "yellow",
            _ => "grey",
        };
        console.MarkupLine($"  [{colour}]{Words.Of(flag.Check).Replace('_', ' ')}[/]: {Markup.Escape(flag.Text)}");
    }

    static IEnumerable<(string Name, string Text)> Rows(AuditReport report)
    {
        yield return ("Orders placed", $"{report.Decisions:N0}");
        yield return ("Past kept without its future", Kept(report.Truncation));
        yield return ("Past kept with another future", Kept(report.Scramble));
        yield return ("Knows the real market elsewhere", $"{report.OutsideKnowledge.Score:N1} deviations, 5 are certain");
        yield return ("Fills on the bar of the decision", $"{report.SameBarFills.SameBar:N0} of {report.SameBarFills.Fills:N0}");
        if (report.OneBarLag is { } lag)
        {
            yield return ("Sharpe, one bar later", $"{lag.Sharpe:N2}, {lag.LaggedSharpe:N2}");
            yield return ("Return, one bar later", $"{lag.Return:P1}, {lag.LaggedReturn:P1}");
        }

        foreach (var start in report.WarmUp?.Starts ?? [])
            yield return ($"Begun {Times.Day(start.Start)}", $"{start.Agreement:P0} of {start.Orders:N0} orders agree later on");
        if (report.IntrabarOrder is { } order)
        {
            yield return ("Bars that reached stop and target", $"{order.Exits.Count:N0}");
            yield return ("Profit if each went worse, better", $"{order.Worst:N2}, {order.Best:N2}; as run {order.Profit:N2}");
        }

        if (report.RandomEntries is { } random)
            yield return ("Random entries do as well", $"p = {random.PValue:N3} of {random.Draws:N0} draws of {random.Trades:N0} trades");
    }

    static string Kept(FutureCheck check) => $"{check.Cuts.Count(cut => cut.IsClean)} of {check.Cuts.Count}";

    static void ShowCosts(CostLadder costs, IAnsiConsole console)
    {
        var table = Tables.WithHeadings(">Costs more, bp a side", ">Return", ">Sharpe");
        foreach (var rung in costs.Rungs) table.AddRow($"{rung.BasisPoints:N0}", $"{rung.Return:P1}", $"{rung.Sharpe:N2}");
        console.WriteLine();
        console.Write(table);
        console.WriteLine(costs.BreakEven switch
        {
            0 => "There is no profit for costs to take.",
            double.PositiveInfinity => $"The profit is still there at {CostLadder.Most:N0} basis points a side.",
            var points => $"The profit is gone at {points:N1} basis points a side on top of what the run pays.",
        });
    }
}
