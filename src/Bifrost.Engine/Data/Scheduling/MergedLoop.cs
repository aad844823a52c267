namespace Bifrost.Engine.Data;

/// <summary>Feeds whose bars are all known: each cycle takes the earliest bars there are.</summary>
static class MergedLoop
{
    public static Schedule Run(BarSeries[] feeds)
    {
        var times = Array.ConvertAll(feeds, feed => feed.Bars.Times);
        if (Calendar.Shared(times) is { } shared) return new([.. feeds.Select(feed => new FeedTrack(feed, null))], shared);

        var deliveredAt = Array.ConvertAll(times, column => new int[column.Length]);
        var cycles = Array.TrueForAll(times, Calendar.IsAscending) ? OnCalendar(times, deliveredAt) : InTurn(times, deliveredAt);
        return new([.. feeds.Select((feed, index) => new FeedTrack(feed, FeedTrack.Compact(deliveredAt[index])))], cycles);
    }

    /// <summary>With one bar a time and feed, the cycles are the times there are.</summary>
    internal static long[] OnCalendar(long[][] times, int[][] deliveredAt)
    {
        var calendar = Calendar.Union(times);
        for (var i = 0; i < times.Length; i++) Calendar.Find(times[i], calendar, deliveredAt[i]);
        return calendar;
    }

    /// <summary>Times that repeat or go back: the earliest of the next bars, bar by bar.</summary>
    internal static long[] InTurn(long[][] times, int[][] deliveredAt)
    {
        var next = new int[times.Length];
        var heads = Array.ConvertAll(times, column => column.Length > 0 ? column[0] : long.MaxValue);
        var cycles = new List<long>();
        for (var now = heads.Min(); now != long.MaxValue; now = heads.Min())
        {
            for (var i = 0; i < heads.Length; i++)
            {
                if (heads[i] != now) continue;
                deliveredAt[i][next[i]++] = cycles.Count;
                heads[i] = next[i] < times[i].Length ? times[i][next[i]] : long.MaxValue;
            }

            cycles.Add(now);
        }

        return [.. cycles];
    }
}
