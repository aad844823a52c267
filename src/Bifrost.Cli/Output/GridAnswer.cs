using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Output;

/// <summary>A grid of exit rules, best first by the measure asked for. Stops and targets are in percent, the rest in fractions.</summary>
sealed record GridAnswer(
    int Combinations, string By, IReadOnlyDictionary<string, GridRow> Best, IReadOnlyList<GridRow> Results, IReadOnlyList<string> Warnings)
{
    public static GridAnswer Of(SignalOptimizationResult result, GridMeasure measure, IReadOnlyList<string> warnings) => new(
        result.Outcomes.Count, Words.Of(measure),
        Enum.GetValues<GridMeasure>().ToDictionary(Words.Of, one => GridRow.Of(result.Best(one)), StringComparer.Ordinal),
        [.. result.By(measure).Select(GridRow.Of)], warnings);
}

/// <summary>An exit rule and what it came to.</summary>
sealed record GridRow(
    int HoldingPeriod, double StopLossPercent, double TakeProfitPercent, double TotalReturn, double AnnualReturn, double Sharpe,
    double Sortino, double MaxDrawdown, double Calmar, double WinRate, double ProfitFactor, int Trades, double NetProfit,
    double AverageBars)
{
    public static GridRow Of(GridOutcome outcome)
    {
        var (rule, summary) = (outcome.Rule, outcome.Summary);
        return new(
            rule.HoldingPeriod, rule.StopLoss, rule.TakeProfit, summary.TotalReturn, summary.AnnualReturn, summary.Sharpe, summary.Sortino,
            summary.Drawdown.Depth, summary.Calmar, summary.Trades.WinRate, summary.Trades.ProfitFactor, summary.Trades.Closed,
            summary.Trades.NetProfit, summary.AverageBars);
    }
}
