using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Data;
using Bifrost.Engine.Sweep;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>A walk forward as tables: the folds, and what the tests come to as one.</summary>
static class WalkForwardView
{
    public static void Show(SweepRequest request, WalkForwardResult result, IAnsiConsole console)
    {
        var kind = result.Windows.IsAnchored ? "anchored" : "rolling";
        console.MarkupLine(
            $"[bold]Walk forward of {Markup.Escape(request.Run.Entry.Name)}[/]  {result.Folds.Count} folds, {kind}: train on"
            + $" {result.Windows.Train}, test on {result.Windows.Test}");
        console.WriteLine();
        console.Write(Folds(result));
        console.WriteLine();
        console.MarkupLine("[bold]Out of sample, as one[/]");
        console.Write(Tables.Pairs(Rows(result)));
        console.WriteLine();
    }

    static Table Folds(WalkForwardResult result)
    {
        var (space, objective) = (result.Plan.Space, result.Plan.Objectives[0]);
        var table = Tables.WithHeadings(
            ["train from", "test from", "test to", .. space.Axes.Select(axis => $">{axis.Name}"), $">{objective.Text} in", ">out",
            ">return in", ">out", ">trades out"]);
        foreach (var fold in result.Folds)
        {
            var (train, test) = fold.Window;
            string[] dates = [Date(result, train.Start), Date(result, test.Start), Date(result, test.End - 1)];
            table.AddRow(fold.Best is { } best
                ? [.. dates, .. space.Axes.Select((axis, i) => axis.Show(best.Values[i])),
                    .. Figures(objective, best.Figures, fold.TestFigures)]
                : [.. dates, .. space.Axes.Select(_ => "–"), "–", "–", "–", "no set"]);
        }

        return table;
    }

    static string[] Figures(SweepObjective objective, double[] train, double[] test)
    {
        var total = SweepMetrics.IndexOf("total_return");
        return
        [
            $"{objective.ValueOf(train):0.###}", $"{objective.ValueOf(test):0.###}", $"{train[total]:P1}", $"{test[total]:P1}",
            $"{test[SweepMetrics.IndexOf("trades")]:N0}",
        ];
    }

    static IEnumerable<(string Name, string Text)> Rows(WalkForwardResult result)
    {
        yield return ("Annual return", $"{result.TestAnnual:P2}; the chosen sets had {result.TrainAnnual:P2} in training");
        yield return (
            "Efficiency",
            double.IsNaN(result.Efficiency) ? "training did not gain"
                : $"{result.Efficiency:0.00} of the growth in training is left (0.5 is a good sign)");
        yield return ("Sharpe", $"{result.TestSharpe:0.00}");
        yield return ("Max drawdown", $"{result.TestDrawdown:P1}");
        yield return ("Folds that gained", $"{result.Consistency:P0}");
    }

    internal static string Date(WalkForwardResult result, int session) => $"{UtcTime.ToDateTime(result.Times[session]):yyyy-MM-dd}";
}
