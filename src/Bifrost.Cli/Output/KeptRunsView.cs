using System.Globalization;
using Bifrost.Store.Ledger;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>Kept runs on a screen.</summary>
static class KeptRunsView
{
    static readonly string[] Fractions =
        ["total_return", "annual_return", "volatility", "max_drawdown", "exposure", "win_rate", "buy_and_hold_return"];

    static readonly string[] Counts = ["trades", "open_trades", "orders", "fills"];

    public static void List(IReadOnlyList<KeptRun> runs, long all, IAnsiConsole console)
    {
        var table = Tables.WithHeadings(
            "id", "kept", "strategy", "parameters", "symbols", "from", "to", ">return", ">a year", ">Sharpe", ">drawdown", ">trades",
            "tags");
        foreach (var run in runs)
        {
            string[] cells =
            [
                run.Id, Times.Day(run.CreatedAt), run.Strategy, run.Parameters, run.Symbols, Times.Day(run.FirstTime),
                Times.Day(run.LastTime), Percent(run.TotalReturn), Percent(run.AnnualReturn), Number(run.Sharpe), Percent(run.MaxDrawdown),
                $"{run.Trades:N0}", string.Join(' ', run.Tags),
            ];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        console.Write(table);
        console.WriteLine(runs.Count < all ? $"{runs.Count:N0} of {all:N0} runs." : all == 1 ? "1 run." : $"{all:N0} runs.");
    }

    public static void Show(KeptRunDetails run, IAnsiConsole console)
    {
        console.MarkupLine($"[bold]{Markup.Escape(run.Run.Id)}[/]  {Markup.Escape($"{run.Run.Strategy} on {run.Run.Symbols}")}");
        console.Write(Tables.Pairs(
            ("Kept", Times.Show(run.Run.CreatedAt)),
            ("Receipt", run.Run.Receipt),
            ("Repeat", string.Join(' ', run.Document.Rerun.Prepend("bifrost"))),
            ("Tags", string.Join(' ', run.Run.Tags))));
        console.WriteLine();
        console.Write(Tables.Pairs(run.Metrics.Select(metric => (metric.Name, Text(metric.Name, metric.Value)))));
        console.WriteLine();
        console.Write(Tables.Pairs(run.Document.Receipt.Inputs.Select(input => (input.Name, input.Value))));
    }

    public static void Compare(KeptRun left, KeptRun right, RunComparison comparison, IAnsiConsole console)
    {
        var table = Tables.WithHeadings("", $">{left.Id}", $">{right.Id}", ">difference");
        foreach (var metric in comparison.Metrics)
        {
            double[] values = [metric.Left, metric.Right, metric.Difference];
            table.AddRow([new Text(metric.Name), .. values.Select(value => new Text(Text(metric.Name, value)))]);
        }

        console.Write(table);
        console.WriteLine();
        var settings = Tables.WithHeadings("setting", left.Id, right.Id);
        foreach (var difference in comparison.Settings)
            settings.AddRow(((string[])[difference.Place, difference.Expected, difference.Got]).Select(cell => new Text(cell)));
        if (comparison.Settings.Count > 0) console.Write(settings);
        else console.WriteLine("Their settings are the same.");
        console.WriteLine();
        ShowVerdict(comparison, console);
    }

    static void ShowVerdict(RunComparison comparison, IAnsiConsole console)
    {
        var trades = comparison.Trades;
        console.WriteLine(
            $"Trades: {trades.SameEntries:N0} entries are the same, of {trades.Left:N0} and {trades.Right:N0}; "
            + $"the same was held in {Percent(trades.SharedTime)} of the time in which either held anything.");
        console.WriteLine(comparison.Sessions < 2
            ? "They have no sessions in common to compare."
            : $"Sessions: over {comparison.Sessions:N0} the second made {comparison.MeanDifference * 10_000:+0.00;-0.00;0} basis points "
                + $"more in each; so much by luck alone has probability {comparison.PValue:0.000} (paired stationary bootstrap).");
    }

    static string Text(string name, double value) =>
        Fractions.Contains(name, StringComparer.Ordinal) ? Percent(value)
        : Counts.Contains(name, StringComparer.Ordinal) ? value.ToString("N0", CultureInfo.InvariantCulture)
        : Number(value);

    static string Percent(double fraction) => double.IsNaN(fraction) ? "–" : $"{fraction * 100:N2} %";

    static string Number(double value) => double.IsNaN(value) ? "–" : $"{value:N2}";
}
