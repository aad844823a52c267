using Bifrost.Engine.Data;

namespace Bifrost.Engine.Sweep;

/// <summary>Chooses the best set in each training window and tries it in the test that follows; indicators are warm in both.</summary>
/// <param name="plan">A sweep plan with a fresh search, as one is used up in every window.</param>
/// <param name="targetOver">The strategy over a stretch of the data.</param>
public sealed class WalkForwardRun(Func<SweepPlan> plan, WalkForwardPlan windows, Schedule schedule, Func<Stretch, ISweepTarget> targetOver)
{
    /// <param name="progress">Told the fold at work and how far it is.</param>
    /// <exception cref="ValidationPlanException">The windows do not fit the data.</exception>
    public WalkForwardResult Run(IProgress<WalkForwardProgress>? progress = null, CancellationToken cancellation = default)
    {
        var sessions = schedule.Sessions;
        long[] times = [.. sessions.Ends.Select(schedule.StrategyTimeAt)];
        var cuts = windows.Windows(times);
        var folds = cuts.Select((window, index) => Fold(window, new FoldReport(progress, index, cuts.Count), cancellation)).ToList();
        return new(plan(), windows, folds, sessions, times);
    }

    WalkForwardFold Fold(WalkForwardWindow window, IProgress<SweepProgress> progress, CancellationToken cancellation)
    {
        var sweep = plan();
        var trained = new SweepRun(sweep, targetOver(StretchOf(window.Train))).Run(progress, cancellation);
        var figures = new double[SweepMetrics.All.Count];
        if (trained.Best.FirstOrDefault(row => row.IsEligible) is not { } best)
        {
            figures.AsSpan().Fill(double.NaN);
            return new(window, null, figures, new double[window.Test.Length], trained.Tried);
        }

        var tested = targetOver(StretchOf(window.Test)).NewWorker();
        var candidate = best.Trial.Candidate with { Share = 1 };
        tested.Run(candidate, sweep.Detail, figures);
        return new(window, best, figures, tested.Returns(candidate), trained.Tried);
    }

    Stretch StretchOf(BarRange range)
    {
        var ends = schedule.Sessions.Ends;
        var first = range.Start == 0 ? 0 : ends[range.Start - 1] + 1;
        return new(schedule.StrategyTimeAt(first), schedule.StrategyTimeAt(ends[range.End - 1]));
    }

    sealed class FoldReport(IProgress<WalkForwardProgress>? progress, int fold, int folds) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => progress?.Report(new(fold, folds, value));
    }
}

/// <param name="Fold">The one at work, from 0.</param>
public sealed record WalkForwardProgress(int Fold, int Folds, SweepProgress Sweep);
