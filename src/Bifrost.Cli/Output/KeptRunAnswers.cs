using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Output;

/// <summary>The answer of bifrost runs list, tag and rm.</summary>
/// <param name="All">How many runs are kept.</param>
sealed record RunsAnswer(IReadOnlyList<KeptRunAnswer> Runs, long All);

/// <summary>A kept run. Fractions, not percent; times are ISO 8601, UTC.</summary>
sealed record KeptRunAnswer(
    string Id, long Number, string Created, string Receipt, string Strategy, string Parameters, string Symbols, string From, string To,
    long Bars, double FinalValue, double TotalReturn, double AnnualReturn, double Sharpe, double MaxDrawdown, long Trades,
    IReadOnlyList<string> Tags)
{
    public static KeptRunAnswer Of(KeptRun run) => new(
        run.Id, run.Number, Times.Show(run.CreatedAt), run.Receipt, run.Strategy, run.Parameters, run.Symbols, Times.Show(run.FirstTime),
        Times.Show(run.LastTime), run.Bars, run.FinalValue, run.TotalReturn, run.AnnualReturn, run.Sharpe, run.MaxDrawdown, run.Trades,
        run.Tags);
}

/// <summary>The answer of bifrost runs show.</summary>
/// <param name="Inputs">All that the result depends on.</param>
/// <param name="Rerun">The words that repeat it.</param>
sealed record RunDetailsAnswer(
    KeptRunAnswer Run, IReadOnlyDictionary<string, double> Metrics, IReadOnlyDictionary<string, string> Inputs, IReadOnlyList<string> Rerun,
    IReadOnlyDictionary<string, string> Environment, IReadOnlyList<KeptTradeAnswer> Trades)
{
    public static RunDetailsAnswer Of(KeptRunDetails run) => new(
        KeptRunAnswer.Of(run.Run),
        run.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value, StringComparer.Ordinal),
        run.Document.Receipt.Inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal),
        run.Document.Rerun,
        run.Document.Environment.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal),
        [.. run.Trades.Select(trade => KeptTradeAnswer.Of(trade, run))]);
}

/// <summary>A trade of a kept run; Closed is null while it is open.</summary>
sealed record KeptTradeAnswer(string Feed, string Opened, string? Closed, double Size, double Price, double ExitPrice, double Profit)
{
    public static KeptTradeAnswer Of(KeptTrade trade, KeptRunDetails run) => new(
        run.SymbolOf(trade), Times.Show(trade.Opened), trade.Closed == 0 ? null : Times.Show(trade.Closed), trade.Size,
        trade.Price, trade.ExitPrice, trade.Profit);
}

/// <summary>The answer of bifrost runs compare. Differences are the second run's less the first one's.</summary>
/// <param name="PValue">Of the mean difference of session returns, by a paired stationary bootstrap.</param>
sealed record RunComparisonAnswer(
    KeptRunAnswer Left, KeptRunAnswer Right, IReadOnlyList<MetricAnswer> Metrics, IReadOnlyList<InputDifferenceAnswer> Settings,
    int SameEntries, int LeftTrades, int RightTrades, double SharedTime, int Sessions, double MeanDifference, double PValue)
{
    public static RunComparisonAnswer Of(KeptRun left, KeptRun right, RunComparison comparison) => new(
        KeptRunAnswer.Of(left), KeptRunAnswer.Of(right),
        [.. comparison.Metrics.Select(metric => new MetricAnswer(metric.Name, metric.Left, metric.Right, metric.Difference))],
        [.. comparison.Settings.Select(setting => new InputDifferenceAnswer(setting.Place, setting.Expected, setting.Got))],
        comparison.Trades.SameEntries, comparison.Trades.Left, comparison.Trades.Right, comparison.Trades.SharedTime,
        comparison.Sessions, comparison.MeanDifference, comparison.PValue);
}

/// <summary>A figure of two runs.</summary>
sealed record MetricAnswer(string Name, double Left, double Right, double Difference);

/// <summary>A setting in which two runs differ.</summary>
sealed record InputDifferenceAnswer(string Name, string Left, string Right);
