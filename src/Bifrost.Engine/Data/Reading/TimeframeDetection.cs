namespace Bifrost.Engine.Data;

/// <summary>Finds the length of a feed's bars from the gaps between their times, of which the most common counts.</summary>
static class TimeframeDetection
{
    const int Sample = 10_000;

    public static (Timeframe Timeframe, int Compression) Of(ReadOnlySpan<long> times)
    {
        if (times.Length < 2)
            return times.Length == 0 || times[0] % UtcTime.Day == 0 ? (Timeframe.Days, 1) : (Timeframe.Minutes, 1);

        var gaps = Gaps(times[..Math.Min(times.Length, Sample)]);
        var (common, share) = MostCommon(gaps);
        return common >= UtcTime.Day ? OfDays(gaps, common) : OfClock(times, gaps, common, share);
    }

    static long[] Gaps(ReadOnlySpan<long> times)
    {
        var gaps = new long[times.Length - 1];
        for (var i = 0; i < gaps.Length; i++) gaps[i] = Math.Abs(times[i + 1] - times[i]);
        Array.Sort(gaps);
        return gaps;
    }

    /// <summary>The longest run of equal gaps, the shorter gap on a tie, and its share of all.</summary>
    static (long Gap, double Share) MostCommon(long[] sorted)
    {
        var (best, bestCount) = (sorted[0], 0);
        for (var i = 0; i < sorted.Length;)
        {
            var end = i;
            while (end < sorted.Length && sorted[end] == sorted[i]) end++;
            if (end - i > bestCount) (best, bestCount) = (sorted[i], end - i);
            i = end;
        }

        return (best, (double)bestCount / sorted.Length);
    }

    /// <summary>Months and years differ in length, so the middle gap decides.</summary>
    static (Timeframe Timeframe, int Compression) OfDays(long[] sorted, long common)
    {
        var days = (int)(common / UtcTime.Day);
        var middle = (int)(sorted[sorted.Length / 2] / UtcTime.Day);
        return days switch
        {
            < 7 => (Timeframe.Days, 1),
            < 27 when days % 7 == 0 => (Timeframe.Weeks, days / 7),
            < 27 => (Timeframe.Days, days),
            _ when middle >= 360 => (Timeframe.Years, Math.Max(1, (middle + 5) / 365)),
            _ when middle is 28 or 29 && days == 28 => (Timeframe.Weeks, 4),
            _ => (Timeframe.Months, Math.Max(1, (middle + 3) / 30)),
        };
    }

    static (Timeframe Timeframe, int Compression) OfClock(ReadOnlySpan<long> times, long[] gaps, long common, double share)
    {
        if (common > 0 && AllMultiplesOf(times, UtcTime.Minute)) return (Timeframe.Minutes, (int)(common / UtcTime.Minute));

        var regular = common > 0 && share > 0.5;
        if (regular && AllMultiplesOf(times, UtcTime.Second) && gaps[0] > 0)
            return common % UtcTime.Minute == 0
                ? (Timeframe.Minutes, (int)(common / UtcTime.Minute)) : (Timeframe.Seconds, (int)(common / UtcTime.Second));
        return regular && share > 0.9 && common < UtcTime.Second
            ? (Timeframe.Microseconds, (int)common) : (Timeframe.Ticks, 1);
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
