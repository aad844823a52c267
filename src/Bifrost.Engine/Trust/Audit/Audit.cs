using Bifrost.Engine.Running;

namespace Bifrost.Engine.Trust;

/// <summary>Finds out whether a strategy knows what it could not have known, and how much of its result hangs on luck.</summary>
public static class Audit
{
    /// <summary>Runs the strategy over the real bars, and over many that are not.</summary>
    /// <param name="progress">Told the fraction done.</param>
    /// <exception cref="StrategyFailedException">The strategy threw over the real bars.</exception>
    /// <exception cref="OperationCanceledException">The audit was cancelled.</exception>
    public static AuditReport Run(
        AuditSubject subject, AuditPlan plan, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var runs = new AuditRuns(subject, cancellation);
        var real = runs.Again();
        var again = runs.Again();
        var cuts = Cut.Choose(real, plan.Cuts, plan.Seed);
        progress?.Report(0.1);
        var truncation = FutureCheck.Truncation(runs, real, cuts);
        progress?.Report(0.3);
        var scramble = FutureCheck.Scramble(runs, real, cuts, plan.Seed);
        progress?.Report(0.5);
        var report = new AuditReport
        {
            Flags = [],
            Decisions = real.Log.Orders.Count,
            Truncation = truncation,
            Scramble = scramble,
            OutsideKnowledge = OutsideKnowledge.Of(runs, plan.MadeUpMarkets, plan.Seed),
            SameBarFills = SameBarFills.Of(real, subject.Options),
            Universe = UniverseCheck.Of(subject, runs.Schedule),
            // Last, after the strategy has seen other bars in between.
            Repetition = RepetitionCheck.Of(real, again, runs.Again()),
        };
        progress?.Report(0.6);
        if (plan.IsFull) report = Robustness(report, runs, real, plan);
        progress?.Report(1);
        return report with { Flags = FlagsOf(report) };
    }

    static AuditReport Robustness(AuditReport report, AuditRuns runs, AuditRun real, AuditPlan plan) => report with
    {
        OneBarLag = LagCheck.Of(runs, real),
        WarmUp = WarmUpCheck.Of(runs, real),
        Costs = CostLadder.Of(runs, real),
        IntrabarOrder = IntrabarOrder.Of(real),
        RandomEntries = RandomEntries.Of(real.Done, plan.RandomDraws, plan.Seed),
    };

    static IReadOnlyList<AuditFlag> FlagsOf(AuditReport report)
    {
        IEnumerable<AuditFlag>?[] all =
        [
            // What is not even repeatable cannot be compared over changed futures.
            report.Repetition.Flags(),
            report.Repetition.Difference is null ? report.Truncation.Flags() : null,
            report.Repetition.Difference is null ? report.Scramble.Flags() : null,
            report.OutsideKnowledge.Flags(), report.SameBarFills.Flags(), report.Universe.Flags(), report.OneBarLag?.Flags(),
            report.WarmUp?.Flags(), report.Costs?.Flags(), report.IntrabarOrder?.Flags(), report.RandomEntries?.Flags(),
        ];
        return [.. all.SelectMany(flags => flags ?? []).OrderByDescending(flag => flag.Severity)];
    }
}
