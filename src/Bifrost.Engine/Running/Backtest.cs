using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>
/// Bars flow into strategies, which place orders with a broker, whose fills feed analyzers, which make the report.
/// </summary>
/// <param name="schedule">The feeds, merged by time; it may be shared by many runs.</param>
/// <param name="strategies">Fresh ones: a strategy runs once.</param>
public sealed class Backtest(Schedule schedule, IReadOnlyList<StrategyPlan> strategies, BacktestOptions options)
{
    const int CyclesBetweenChecks = 8192;

    public Backtest(IReadOnlyList<FeedPlan> feeds, Strategy strategy, BacktestOptions? options = null)
        : this(Schedule.Of(feeds), [new(strategy)], options ?? new())
    {
    }

    public Backtest(BarSeries series, Strategy strategy, BacktestOptions? options = null)
        : this([new FeedPlan(series)], strategy, options)
    {
    }

    /// <summary>Columns to compute once and share among runs over the same feeds.</summary>
    public ColumnCache Columns { get; init; } = new();

    /// <summary>Runs every bar.</summary>
    /// <param name="progress">Told the fraction done, now and then.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="StrategyFailedException">A strategy threw.</exception>
    public BacktestResult Run(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var run = new BacktestRun(schedule, strategies, options, Columns);
        try
        {
            return Run(run, progress, cancellation);
        }
        catch (Exception exception) when (run.IsStrategyActing)
        {
            throw run.FailureOf(exception);
        }
    }

    BacktestResult Run(BacktestRun run, IProgress<double>? progress, CancellationToken cancellation)
    {
        run.Start();
        for (var cycle = 0; cycle < schedule.Cycles; cycle++)
        {
            if (cycle % CyclesBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report((double)cycle / schedule.Cycles);
            }

            run.AdvanceFeeds(cycle);
            run.CheatOnOpen();
            run.StepBroker();
            run.StepStrategies();
        }

        progress?.Report(1);
        return run.Finish();
    }
}

/// <summary>A strategy of a run, with who watches it.</summary>
public sealed record StrategyPlan(Strategy Strategy, params IReadOnlyList<Analyzers.Analyzer> Analyzers);
