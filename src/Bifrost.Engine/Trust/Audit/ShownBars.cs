using Bifrost.Engine.Data;

namespace Bifrost.Engine.Trust;

/// <summary>What the feeds of two schedules show.</summary>
static class ShownBars
{
    /// <summary>The first feed that shows other bars in so many cycles from the first; null when none does.</summary>
    public static int? FirstDifference(Schedule one, Schedule two, int cycles)
    {
        for (var track = 0; track < one.Tracks.Count; track++)
        {
            if (!IsSame(one.Tracks[track], two.Tracks[track], cycles)) return track;
        }

        return null;
    }

    static bool IsSame(FeedTrack one, FeedTrack two, int cycles)
    {
        var (bars, others) = (Shown(one), Shown(two));
        var count = Delivered(one, cycles);
        if (count != Delivered(two, cycles)) return false;

        for (var i = 0; i < count; i++)
        {
            if (CycleOf(one, i) != CycleOf(two, i) || !bars[i].Equals(others[i])) return false;
        }

        return true;
    }

    /// <summary>Of a replayed feed, each state of a bar as it builds.</summary>
    static Bars Shown(FeedTrack track) => track.Updates?.State ?? track.Series.Bars;

    static int Delivered(FeedTrack track, int cycles)
    {
        var count = Shown(track).Count;
        if ((track.Updates?.DeliveredAt ?? track.DeliveredAt) is not { } at) return Math.Min(count, cycles);
        var found = at.AsSpan().BinarySearch(cycles);
        return found < 0 ? ~found : found;
    }

    static int CycleOf(FeedTrack track, int bar) => (track.Updates?.DeliveredAt ?? track.DeliveredAt)?[bar] ?? bar;
}
