using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>By what combinations are compared.</summary>
public enum GridMeasure
{
    TotalReturn,
    Sharpe,

    /// <summary>The shallowest is the best.</summary>
    Drawdown,
    WinRate,
    Calmar,
    ProfitFactor,
}

/// <summary>An exit rule and what it came to.</summary>
public sealed record GridOutcome(ExitRule Rule, SignalSummary Summary)
{
    /// <summary>The more the better; NaN where it is undefined.</summary>
    public double Score(GridMeasure measure) => measure switch
    {
        GridMeasure.Sharpe => Summary.Sharpe,
        GridMeasure.Drawdown => Summary.Trades.Closed == 0 ? double.NaN : -Summary.Drawdown.Depth,
        GridMeasure.WinRate => Summary.Trades.WinRate,
        GridMeasure.Calmar => Summary.Calmar,
        GridMeasure.ProfitFactor => Summary.Trades.ProfitFactor,
        _ => Summary.TotalReturn,
    };
}

/// <summary>Every combination of a grid on the same signals.</summary>
/// <param name="Outcomes">In the order of <see cref="ParameterGrid.Combinations"/>.</param>
public sealed record SignalOptimizationResult(SignalBacktestOptions Options, IReadOnlyList<GridOutcome> Outcomes)
{
    /// <summary>Best first; of equal ones the first of the grid, and those that are undefined last.</summary>
    public IReadOnlyList<GridOutcome> By(GridMeasure measure) =>
        [.. Outcomes.OrderBy(outcome => double.IsNaN(outcome.Score(measure))).ThenByDescending(outcome => outcome.Score(measure))];

    public GridOutcome Best(GridMeasure measure) => By(measure)[0];
}

/// <summary>
/// Compares exit rules on the same signals. Entries are planned once, and one walk over the bars after each finds where every stop and
/// target would be touched; a combination then only looks up how its trades end, and passes over time for the cash.
/// </summary>
public static class SignalOptimization
{
    /// <param name="threads">The result does not depend on it.</param>
    /// <param name="progress">Told the fraction that is done, from any thread.</param>
    /// <exception cref="ArgumentException">As <see cref="SignalBacktest.Run"/> and <see cref="ParameterGrid.Combinations"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SignalOptimizationResult Run(
        IReadOnlyCollection<TradeSignal> signals, IReadOnlyCollection<BarSeries> bars, SignalBacktestOptions options, ParameterGrid grid,
        int threads = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var rules = grid.Combinations();
        var plan = SignalPlan.Of(signals, bars, options);
        var touches = new TouchTable(plan, grid.HoldingPeriods.Max(), grid.StopLosses, grid.TakeProfits);
        var outcomes = new GridOutcome[rules.Count];
        var done = 0;
        Parallel.For(
            0, rules.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            () => new SignalPass(plan, touches, options),
            (index, _, pass) =>
            {
                outcomes[index] = Outcome(plan, pass, options, rules[index]);
                progress?.Report((double)Interlocked.Increment(ref done) / rules.Count);
                return pass;
            },
            _ => { });
        return new(options, outcomes);
    }

    static GridOutcome Outcome(SignalPlan plan, SignalPass pass, SignalBacktestOptions options, ExitRule rule)
    {
        pass.Run(rule);
        return new(rule, SignalSummary.Of(pass, SignalCurve.Of(plan, pass, options.Commission), options.Capital, plan.Skipped.Count));
    }
}
