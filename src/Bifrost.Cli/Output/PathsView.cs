using Bifrost.Engine.Trust;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>What a run could have come to, on a screen.</summary>
static class PathsView
{
    public static void Show(SimulatedPaths paths, IAnsiConsole console)
    {
        Show("Trades in other orders", paths.Trades, paths.RuinDepth, console);
        Show($"Sessions drawn again, {paths.Block:N1} in a row on average", paths.Sessions, paths.RuinDepth, console);
        Show("Prices moved, and the strategy run over them", paths.Prices, paths.RuinDepth, console);
        if (paths.Failed > 0)
            console.MarkupLine($"[yellow]The strategy failed over {paths.Failed:N0} of the markets with moved prices.[/]");
        if (paths.Trades is null && paths.Sessions is null && paths.Prices is null) console.WriteLine("There is too little to draw from.");
    }

    static void Show(string title, PathSet? set, double ruinDepth, IAnsiConsole console)
    {
        if (set is null) return;
        console.MarkupLine($"[bold]{title}[/]  {set.Draws:N0} draws; a drawdown of {ruinDepth:P0} or more in {set.Ruin:P1} of them");
        var table = Tables.WithHeadings("", ">As run", ">5 %", ">25 %", ">Median", ">75 %", ">95 %");
        Row(table, "Return", set.Return, "P1");
        Row(table, "A year", set.Annual, "P1");
        Row(table, "Sharpe", set.Sharpe, "N2");
        Row(table, "Max drawdown", set.Drawdown, "P1");
        console.Write(table);
        console.WriteLine();
    }

    static void Row(Table table, string name, OutcomeBand band, string format)
    {
        string Text(double value) => double.IsNaN(value) ? "–" : value.ToString(format, null);
        table.AddRow(
            name, Text(band.Real), Text(band.P05), Text(band.P25), Text(band.Median), Text(band.P75), Text(band.P95));
    }
}
