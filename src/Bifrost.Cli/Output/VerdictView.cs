using Bifrost.Report.Model;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>In plain words how far a sweep, or a walk forward, can be believed: those of the report.</summary>
static class VerdictView
{
    public static void Show(VerdictModel verdict, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]Verdict[/]  [{Colour(verdict.State)}]{Markup.Escape(verdict.Headline)}[/]");
        foreach (var check in verdict.Checks)
        {
            console.WriteLine();
            console.MarkupLine($"[{Colour(check.State)}]{Word(check.State),-4}[/] {Markup.Escape(check.Question)}");
            console.MarkupLine($"     [grey]{Markup.Escape(check.Answer)}[/]");
        }

        console.WriteLine();
    }

    static string Colour(CheckState state) => state switch
    {
        CheckState.Passed => "green",
        CheckState.Failed => "red",
        _ => "yellow",
    };

    static string Word(CheckState state) => state switch
    {
        CheckState.Passed => "yes",
        CheckState.Failed => "no",
        _ => "open",
    };
}
