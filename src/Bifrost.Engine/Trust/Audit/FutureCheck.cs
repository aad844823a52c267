using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>What one change of the future did to the past.</summary>
/// <param name="Time">The last bar of the past, see <see cref="UtcTime"/>.</param>
/// <param name="Decisions">Orders placed up to then, all of which were compared.</param>
/// <param name="Difference">The first that is not the same; null when all are.</param>
/// <param name="Failure">What the strategy threw over the changed bars before it came to the end of the past.</param>
/// <param name="ShownAhead">A feed whose own bars up to then are not the same: it is filtered or resampled with what comes after.</param>
public sealed record CutTest(
    long Time, int Decisions, DecisionDifference? Difference = null, string? Failure = null, string? ShownAhead = null)
{
    public bool IsClean => Difference is null && Failure is null && ShownAhead is null;
}

/// <summary>Whether decisions stay what they are when the future is taken away, or replaced by another.</summary>
public sealed record FutureCheck(AuditCheck Check, IReadOnlyList<CutTest> Cuts)
{
    const int NearFuture = 64;

    internal static FutureCheck Truncation(AuditRuns runs, AuditRun real, IReadOnlyList<Cut> cuts) =>
        new(AuditCheck.Truncation, [.. cuts.Select(cut => Test(runs, real, cut, Futures.Removed(runs.Subject.Feeds, cut.Time)))]);

    internal static FutureCheck Scramble(AuditRuns runs, AuditRun real, IReadOnlyList<Cut> cuts, ulong seed) => new(
        AuditCheck.Scramble,
        [
            .. cuts.Select((cut, number) => Test(
                runs, real, cut,
                Futures.Scrambled(runs.Subject.Feeds, cut.Time, new(seed, stream: 1000 + (ulong)number), AheadOf(number)))),
        ]);

    internal IEnumerable<AuditFlag> Flags()
    {
        CutTest[] bad = [.. Cuts.Where(cut => !cut.IsClean)];
        if (bad is not [var first, ..]) yield break;

        var future = Check == AuditCheck.Truncation ? "without the bars after it" : "with other bars after it";
        var share = $"In {bad.Length} of {Cuts.Count} tests the past was not the same {future}; cut at {Day(first.Time)},";
        yield return new(Check, AuditSeverity.Leak, first switch
        {
            { ShownAhead: { } feed } => $"{share} {feed} itself shows other bars: a filter or a resampling looks ahead.",
            { Difference: { } difference } => $"{share} {difference}.",
            _ => $"{share} the strategy failed: {first.Failure}",
        });
    }

    /// <summary>Most leaks reach a few bars ahead; one future in three goes on to the end for those that reach for it.</summary>
    static int AheadOf(int number) => number % 3 == 0 ? int.MaxValue / 2 : NearFuture;

    static CutTest Test(AuditRuns runs, AuditRun real, Cut cut, IReadOnlyList<FeedPlan> feeds)
    {
        var other = runs.Over(feeds);
        var test = new CutTest(cut.Time, real.Log.PlacedBy(cut.Cycle + 1));
        if (ShownBars.FirstDifference(real.Schedule, other.Schedule, cut.Cycle + 1) is { } track)
        {
            // Filters that fill gaps need the bar after the gap to see that there is one.
            return runs.Subject.Feeds[track].Filters.Count > 0 ? test : test with { ShownAhead = real.Schedule.Tracks[track].Series.Name };
        }

        var common = Math.Min(cut.Cycle + 1, other.Log.Cycles);
        return test with
        {
            Difference = DecisionDifference.First(real.Log, other.Log, common),
            Failure = other.Failure is { } failure && common <= cut.Cycle ? failure.Message : null,
        };
    }

    static string Day(long time) => $"{UtcTime.ToDateTime(time):yyyy-MM-dd HH:mm}";
}
