using Bifrost.Engine.Data;

namespace Bifrost.Report.Tables;

/// <summary>The page's time: milliseconds since 1970, which is what a browser counts in.</summary>
static class UnixTime
{
    static readonly long Epoch = UtcTime.From(DateTime.UnixEpoch);

    /// <summary>Rounded down, so that the last moment of a day stays in it.</summary>
    public static long Milliseconds(long time) => (long)Math.Floor((time - Epoch) / 1000m);

    public static long[] Milliseconds(ReadOnlySpan<long> times)
    {
        var milliseconds = new long[times.Length];
        for (int i = 0; i < milliseconds.Length; i++) milliseconds[i] = Milliseconds(times[i]);
        return milliseconds;
    }
}
