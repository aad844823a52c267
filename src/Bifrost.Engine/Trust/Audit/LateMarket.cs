using Bifrost.Engine.Data;

namespace Bifrost.Engine.Trust;

/// <summary>
/// A market that takes orders so many bars late: the strategy sees every bar when it comes, and the broker matches against a later one.
/// The last bars of each feed are matched and no longer seen.
/// </summary>
static class LateMarket
{
    public static Schedule Of(Schedule schedule, int bars)
    {
        var times = Enumerable.Range(0, schedule.Cycles);
        return new(
            [.. schedule.Tracks.Select(track => track.Updates is { } updates ? Delay(track, updates, bars) : Delay(track, bars))],
            [.. times.Select(schedule.TimeAt)], [.. times.Select(schedule.StrategyTimeAt)]);
    }

    static FeedTrack Delay(FeedTrack track, int bars)
    {
        var all = track.Series.Bars;
        var shown = all.Slice(0, Math.Max(0, all.Count - bars));
        int[] at = track.DeliveredAt ?? [.. Enumerable.Range(0, all.Count)];
        return new(track.Series with { Bars = shown }, at[..shown.Count]) { Matched = all.Slice(all.Count - shown.Count, all.Count) };
    }

    static FeedTrack Delay(FeedTrack track, ReplayUpdates updates, int bars)
    {
        var (count, matched) = (Math.Max(0, updates.State.Count - bars), updates.Tick ?? updates.State);
        var later = matched.Slice(matched.Count - count, matched.Count);
        return track with { Updates = new(updates.DeliveredAt[..count], updates.BarIndex[..count], updates.State, later) };
    }
}
