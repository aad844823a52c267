using Bifrost.Engine.Scanning;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>What came of signals, on a screen.</summary>
static class SignalsView
{
    const int RowsMax = 20;
    static readonly int[] Percents = [5, 25, 50, 75, 95];

    public static void Show(SignalBacktestResult result, RunBrief summary, IAnsiConsole console)
    {
        RunView.ShowSetup(summary, console);
        RunView.ShowFigures(summary, console);
        var days = result.Summary;
        console.Write(Tables.Pairs(
            ("Capital in use, mean", $"{days.Utilisation * 100:N2} %"),
            ("Leverage, highest", $"{days.HighestLeverage:N2}"),
            ("Position, mean", $"{days.AverageCost:N2}")));
        console.WriteLine();
        Groups("Exits", [.. result.ByReason.Select(group => group with { Name = Plain(group.MostCommonExit) })], console);
        Groups("Symbols", [.. result.ByInstrument.OrderByDescending(group => group.Figures.NetProfit)], console);
        Skipped(result.Skipped, console);
    }

    public static void Show(OriginalForm form, OriginalResult result, IAnsiConsole console)
    {
        var table = result.Table;
        console.MarkupLine($"[bold]As the original engine[/] ({Markup.Escape(Words.Of(form))}), with its defects.");
        console.Write(Tables.Pairs(
            ("Trades", $"{table.Trades:N0}"), ("Total return", $"{table.TotalReturn:N4} %"), ("Total profit", $"{table.TotalProfit:N2}"),
            ("Win rate", $"{table.WinRate:N2} %"), ("Max drawdown", $"{table.MaxDrawdown:N4} %"),
            ("Profit factor", $"{table.ProfitFactor:N4}"), ("Sharpe ratio", $"{table.Sharpe:N4}"), ("Calmar ratio", $"{table.Calmar:N4}"),
            ("Average win, loss", $"{table.AverageWin:N2} %, {table.AverageLoss:N2} %"),
            ("Average position", $"{table.AverageCost:N2}")));
    }

    public static void Show(SignalOptimizationResult result, GridMeasure measure, int rows, IAnsiConsole console)
    {
        var table = Tables.WithHeadings(
            ">Holding", ">Stop %", ">Target %", ">Return %", ">Sharpe", ">Drawdown %", ">Win rate %", ">Profit factor", ">Trades");
        foreach (var outcome in result.By(measure).Take(rows)) table.AddRow(Cells(outcome));
        console.Write(table);
        console.WriteLine();
        foreach (var one in Enum.GetValues<GridMeasure>()) console.WriteLine($"Best by {Words.Of(one)}: {Text(result.Best(one).Rule)}");
    }

    public static void Show(MonteCarlo drawn, int trades, double capital, IAnsiConsole console) => console.Write(Tables.Pairs(
        ("Histories", $"{drawn.Options.Simulations:N0} of {drawn.Options.Trades:N0} trades"),
        ("Drawn", $"from {trades:N0} trades; seed {drawn.Options.Seed}"),
        ("Mean return", $"{drawn.Mean:N2} %, deviation {drawn.Deviation:N2} %"),
        ("Percentiles 5, 25, 50, 75, 95", string.Join(", ", Percents.Select(at => $"{drawn.Percentile(at):N2} %"))),
        ($"Interval of {drawn.Options.Confidence} %", $"{drawn.Interval.Low:N2} % to {drawn.Interval.High:N2} %"),
        ("Probability of gain, loss", $"{drawn.ProbabilityOfGain:N1} %, {drawn.ProbabilityOfLoss:N1} %"),
        ($"Value at risk, {drawn.Options.Confidence} %", $"{drawn.ValueAtRisk:N2} %, {drawn.ValueAtRisk / 100 * capital:N0} in money"),
        ("Expected shortfall, 95 %", $"{drawn.ExpectedShortfall:N2} %"),
        ("Worst history", $"loses {drawn.WorstLoss:N2} %"),
        ("Skewness, excess kurtosis", $"{drawn.Skewness:N2}, {drawn.ExcessKurtosis:N2}"),
        ("Rating", $"{Words.Of(drawn.Rating)} ({drawn.Score} of 5)")));

    static string[] Cells(GridOutcome outcome)
    {
        var (rule, summary) = (outcome.Rule, outcome.Summary);
        return
        [
            $"{rule.HoldingPeriod}", Percent(rule.StopLoss), Percent(rule.TakeProfit), $"{summary.TotalReturn * 100:N2}",
            $"{summary.Sharpe:N2}", $"{summary.Drawdown.Depth * 100:N2}", $"{summary.Trades.WinRate * 100:N1}",
            $"{summary.Trades.ProfitFactor:N2}", $"{summary.Trades.Closed:N0}",
        ];
    }

    static string Text(ExitRule rule) =>
        $"holding {rule.HoldingPeriod}, stop {Percent(rule.StopLoss)}, target {Percent(rule.TakeProfit)}";

    static string Plain(ExitReason reason) => Words.Of(reason).Replace('_', ' ');

    static string Percent(double value) => value == 0 ? "none" : $"{value:0.####}";

    static void Groups(string name, IReadOnlyList<TradeGroup> groups, IAnsiConsole console)
    {
        if (groups.Count == 0) return;
        var table = Tables.WithHeadings(name, ">Trades", ">Win rate", ">Net profit", ">Mean return", ">Bars");
        foreach (var group in groups.Take(RowsMax))
        {
            table.AddRow(
                Markup.Escape(group.Name), $"{group.Figures.Closed:N0}", $"{group.Figures.WinRate * 100:N1} %",
                $"{group.Figures.NetProfit:N2}", $"{group.AverageReturn * 100:N2} %", $"{group.AverageBars:N1}");
        }

        console.Write(table);
        if (groups.Count > RowsMax) console.WriteLine($"… and {groups.Count - RowsMax:N0} more; --json lists them all.");
        console.WriteLine();
    }

    static void Skipped(IReadOnlyList<SkippedSignal> skipped, IAnsiConsole console)
    {
        if (skipped.Count == 0) return;
        console.MarkupLine($"[yellow]{skipped.Count:N0} signals were not traded:[/]");
        var groups = skipped.GroupBy(SignalFacts.Words, StringComparer.Ordinal).OrderByDescending(group => group.Count());
        foreach (var group in groups.Take(RowsMax))
        {
            var first = group.First().Signal;
            console.WriteLine($"{group.Count():N0}: {group.Key}; the first is {first.Symbol} on {Times.Day(first.Time)}.");
        }
    }
}
