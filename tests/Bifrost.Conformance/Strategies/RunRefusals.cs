using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Strategies;

/// <summary>Where the reference engine's runs are plainly wrong and ours differ on purpose; docs/backtrader.md tells more.</summary>
static class RunRefusals
{
    /// <summary>Why a difference in this case is meant; null if it is not.</summary>
    public static string? Reason(GoldenCase golden, IReadOnlyList<FeedPlan> plans, Schedule schedule)
    {
        if (PairsByPosition(golden)) return "the reference pairs the bars of two feeds by position instead of time; the .next twin rules";
        if (SendsAgain(golden.Expected))
            return "the reference sends a parent again with a child that comes after it; ours sends each order once";
        if (TakesBarsAway(plans, schedule)) return "the reference takes a replayed feed's bar away while another feed moves without it";
        return MatchesAfterTheEnd(golden.Expected, plans, schedule)
            ? "the reference matches the bar left of a resampled feed at the prices of the bar before it"
            : null;
    }

    /// <summary>Over lines of two feeds the reference engine's vectorised mode is wrong, its step mode right.</summary>
    static bool PairsByPosition(GoldenCase golden) =>
        golden.RunOnceDiffers && !golden.Id.EndsWith(".next", StringComparison.Ordinal) && golden.Datasets.GetArrayLength() > 1;

    /// <summary>Whether the reference engine accepted one order twice.</summary>
    static bool SendsAgain(JsonElement expected) => expected.GetProperty("orders").EnumerateArray()
        .Where(row => row[4].GetString() == "Accepted")
        .GroupBy(row => row[1].GetString(), StringComparer.Ordinal)
        .Any(accepted => accepted.Count() > 1);

    static bool TakesBarsAway(IReadOnlyList<FeedPlan> plans, Schedule schedule) => plans.Count > 1
        && schedule.Tracks.Any(track => track.Updates is { DeliveredAt: { Length: > 0 } at } && at.Length < schedule.Cycles - at[0]);

    static bool MatchesAfterTheEnd(JsonElement expected, IReadOnlyList<FeedPlan> plans, Schedule schedule)
    {
        var last = schedule.Cycles - 1;
        var delivering = Enumerable.Range(0, plans.Count).Where(feed => DeliversIn(schedule.Tracks[feed], last)).ToList();
        return delivering.TrueForAll(feed => plans[feed] is { Resampling: not null, Replay: false })
            && expected.GetProperty("orders").EnumerateArray().Any(row => delivering.Contains(row[17].GetInt32()));
    }

    static bool DeliversIn(FeedTrack track, int cycle) =>
        (track.Updates?.DeliveredAt ?? track.DeliveredAt) is { } at ? at.AsSpan().Contains(cycle) : cycle < track.Series.Bars.Count;
}
