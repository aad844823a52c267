namespace Bifrost.Engine.Data;

/// <summary>Finds the length of a feed's bars from the gaps between their times, of which the most common counts.</summary>
static class TimeframeDetection
{
    const int Sample = 1000;

    public static (Timeframe Timeframe, int Compression) Of(ReadOnlySpan<long> times)
    {
        if (times.Length < 2)
            return times.Length == 0 || times[0] % UtcTime.Day == 0 ? (Timeframe.Days, 1) : (Timeframe.Minutes, 1);

        var gaps = Gaps(times);
        var common = MostCommon(gaps, out var count);
        return common >= UtcTime.Day ? OfDays(gaps, common) : OfClock(times, common, (double)count / gaps.Length);
    }

    /// <summary>Gaps from all over the feed.</summary>
    static long[] Gaps(ReadOnlySpan<long> times)
    {
        var gaps = new long[Math.Min(Sample, times.Length - 1)];
        for (var i = 0; i < gaps.Length; i++)
        {
            var at = (int)((long)i * (times.Length - 1) / gaps.Length);
            gaps[i] = Math.Abs(times[at + 1] - times[at]);
        }

        return gaps;
    }

    /// <summary>Counts each length of gap; on a tie the shorter wins.</summary>
    static long MostCommon(long[] gaps, out int most)
    {
        var lengths = new long[gaps.Length];
        var counts = new int[gaps.Length];
        var best = 0;
        var distinct = 0;
        foreach (var gap in gaps)
        {
            var at = 0;
            while (at < distinct && lengths[at] != gap) at++;
            if (at == distinct) lengths[distinct++] = gap;
            counts[at]++;
            if (counts[at] > counts[best] || (counts[at] == counts[best] && gap < lengths[best])) best = at;
        }

        most = counts[best];
        return lengths[best];
    }

    /// <summary>Months and years differ in length, so the middle gap decides.</summary>
    static (Timeframe Timeframe, int Compression) OfDays(long[] gaps, long common)
    {
        var days = (int)(common / UtcTime.Day);
        if (days < 7) return (Timeframe.Days, 1);
        if (days < 27) return days % 7 == 0 ? (Timeframe.Weeks, days / 7) : (Timeframe.Days, days);

        Array.Sort(gaps);
        var middle = (int)(gaps[gaps.Length / 2] / UtcTime.Day);
        if (middle >= 360) return (Timeframe.Years, (middle + 5) / 365);
        return days == 28 && middle == 28 ? (Timeframe.Weeks, 4) : (Timeframe.Months, Math.Max(1, (middle + 3) / 30));
    }

    /// <summary>Whole minutes are bars; shorter steps are bars only if most gaps are alike, and ticks otherwise.</summary>
    static (Timeframe Timeframe, int Compression) OfClock(ReadOnlySpan<long> times, long common, double share)
    {
        if (common == 0) return (Timeframe.Ticks, 1);
        if (AllMultiplesOf(times, UtcTime.Minute)) return (Timeframe.Minutes, (int)(common / UtcTime.Minute));

        var regular = share > (common >= UtcTime.Second ? 0.5 : 0.9);
        if (!regular) return (Timeframe.Ticks, 1);
        if (common % UtcTime.Minute == 0) return (Timeframe.Minutes, (int)(common / UtcTime.Minute));
        return common % UtcTime.Second == 0
            ? (Timeframe.Seconds, (int)(common / UtcTime.Second)) : (Timeframe.Microseconds, (int)common);
    }

    static bool AllMultiplesOf(ReadOnlySpan<long> times, long unit)
    {
        foreach (var time in times)
        {
            if (time % unit != 0) return false;
        }

        return true;
    }
}
