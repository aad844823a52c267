namespace Bifrost.Engine.Data;

/// <summary>
/// Feeds whose bars are all known: each cycle takes the earliest bars there are.
/// </summary>
static class MergedLoop
{
    public static Schedule Run(BarSeries[] feeds)
    {
        if (SharedCalendar(feeds) is { } calendar) return new([.. feeds.Select(feed => new FeedTrack(feed, null))], calendar);

        var deliveredAt = Array.ConvertAll(feeds, feed => new int[feed.Bars.Count]);
        var times = Merge(Array.ConvertAll(feeds, feed => feed.Bars.Times), deliveredAt);
        return new([.. feeds.Select((feed, index) => new FeedTrack(feed, FeedTrack.Compact(deliveredAt[index])))], times);
    }

    /// <summary>The times of all feeds where they are the same.</summary>
    static long[]? SharedCalendar(BarSeries[] feeds)
    {
        var first = feeds[0].Bars.Times;
        return Array.TrueForAll(feeds, feed => feed.Bars.Time.SequenceEqual(first)) ? first : null;
    }

    static long[] Merge(long[][] times, int[][] deliveredAt)
    {
        var next = new int[times.Length];
        var heads = Array.ConvertAll(times, column => column.Length > 0 ? column[0] : long.MaxValue);
        var cycles = new long[times.Max(column => column.Length)];
        var count = 0;
        for (var now = Earliest(heads); now != long.MaxValue; now = Earliest(heads))
        {
            if (count == cycles.Length) Array.Resize(ref cycles, count * 2);
            cycles[count] = now;
            for (var i = 0; i < heads.Length; i++)
            {
                if (heads[i] != now) continue;
                deliveredAt[i][next[i]++] = count;
                heads[i] = next[i] < times[i].Length ? times[i][next[i]] : long.MaxValue;
            }

            count++;
        }

        Array.Resize(ref cycles, count);
        return cycles;
    }

    static long Earliest(long[] heads)
    {
        var earliest = long.MaxValue;
        foreach (var head in heads) earliest = Math.Min(earliest, head);
        return earliest;
    }
}
