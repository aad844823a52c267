using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>A sweep as tables: the best sets, and what they are worth once the search is charged for.</summary>
static class SweepView
{
    static readonly string[] Shown = ["total_return", "annual_return", "max_drawdown", "sharpe", "trades", "win_rate", "profit_factor"];

    /// <param name="verdict">Null where no set is eligible.</param>
    public static void Show(FinishedSweep sweep, VerdictModel? verdict, IAnsiConsole console)
    {
        var (request, result) = (sweep.Request, sweep.Result);
        console.MarkupLine($"[bold]Sweep of {Markup.Escape(request.Run.Entry.Name)}[/]  {Markup.Escape(Subtitle(sweep))}");
        console.WriteLine();
        console.Write(Best(result, sweep.Verified));
        console.WriteLine();
        foreach (var line in Notes(sweep)) console.MarkupLine(line);
        if (verdict is not null) VerdictView.Show(verdict, console);
    }

    static string Subtitle(FinishedSweep sweep)
    {
        var series = sweep.Request.Run.Readings.Select(reading => reading.Series.Name);
        return $"{string.Join(", ", series)}; {sweep.Result.Tried:N0} sets, {sweep.Rate:N0}/s, {sweep.Result.Engine} engine";
    }

    static Table Best(SweepResult result, int verified)
    {
        var (space, objectives) = (result.Plan.Space, result.Plan.Objectives);
        var own = objectives.Where(objective => !Shown.Contains(objective.Text, StringComparer.Ordinal)).ToList();
        var table = Tables.WithHeadings(
            [.. space.Axes.Select(axis => $">{axis.Name}"), .. own.Select(one => $">{one.Text}"), .. Shown.Select(name => $">{name}"), ""]);
        foreach (var (index, row) in result.Best.Index())
        {
            if (row.Failure is not null) continue;
            table.AddRow([
                .. space.Axes.Select((axis, i) => axis.Show(row.Values[i])),
                .. own.Select(one => $"{one.ValueOf(row.Figures):0.####}"),
                .. Shown.Select(name => Figure(name, row.Figures[SweepMetrics.IndexOf(name)])),
                row.IsEligible ? index < verified ? "event-verified" : "" : row.Trial.Broken > 0 ? "requirements not met" : "undefined",
            ]);
        }

        return table;
    }

    internal static string Figure(string name, double value) => name switch
    {
        _ when double.IsNaN(value) => "–",
        "trades" or "orders" or "fills" => $"{value:N0}",
        "total_return" or "annual_return" or "max_drawdown" or "win_rate" or "exposure" => $"{value:P2}",
        _ => $"{value:0.00}",
    };

    static IEnumerable<string> Notes(FinishedSweep sweep)
    {
        var result = sweep.Result;
        if (sweep.WithoutKernel is { } reason) yield return $"[grey]Not in the rules kernel: {Markup.Escape(reason)}.[/]";
        if (sweep.WithoutDevice is { } missing)
            yield return $"[yellow]Not on the device, but on the processor: {Markup.Escape(missing)}.[/]";
        if (result.Resumed > 0) yield return $"[grey]{result.Resumed:N0} sets were there from before.[/]";
        if (result.Failed > 0)
            yield return $"[yellow]{result.Failed:N0} sets failed; the first: {Markup.Escape(result.FirstFailure!)}[/]";
        if (result.Best.Any(row => row.IsEligible)) yield break;
        var wanted = Markup.Escape(result.Plan.Objectives[0].Text);
        yield return result.Best.Any(row => row.Trial.Broken == 0)
            ? $"[yellow]No set has a {wanted} that is defined. Did any of them trade? bifrost backtest with one set tells why not.[/]"
            : "[yellow]No set meets the requirements.[/]";
    }
}
