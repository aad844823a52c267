using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;
using Bifrost.Engine.Sweep;
using Bifrost.Report.Tables;

namespace Bifrost.Report.Facts;

/// <summary>Reads what the runs of a sweep share.</summary>
public static class SweepSetup
{
    /// <param name="name">Of the strategy.</param>
    /// <param name="space">What was varied; the strategy's other parameters are named as they stand.</param>
    /// <param name="data">At least one; the first tells the period.</param>
    /// <param name="strategy">With any set of parameters.</param>
    public static SweepFacts Of(
        string name, ParameterSpace space, IReadOnlyList<BarSeries> data, Strategy strategy, BacktestOptions options) => new()
    {
        Name = name,
        Data = string.Join(", ", data.Select(series => series.Name)),
        Period = $"{PeriodText.Timeframe(data[0].Timeframe, data[0].Compression)} · {PeriodText.Of(data[0].Bars.Time)}",
        Shared =
        [
            .. BacktestFacts.ParametersOf(strategy)
                .Where(parameter => !space.Axes.Any(axis => axis.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))),
        ],
        Setup = SetupNotes.Of(options, strategy),
        Warnings = SetupNotes.Cheats(options),
        Versions = RunVersions.Of(data.Select(series => (series.Name, series.Bars))),
        SessionsPerYear = Schedule.Of([.. data.Select(series => new FeedPlan(series))]).Sessions.PerYear,
    };
}
