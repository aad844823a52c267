using Bifrost.Engine.Data;

namespace Bifrost.Report.Tables;

/// <summary>Times in words.</summary>
static class PeriodText
{
    /// <summary>From the first to the last of the bars, and how many they are.</summary>
    public static string Of(ReadOnlySpan<long> times) => times switch
    {
        [] => "no bars",
        [var only] => $"{UtcTime.ToDateTime(only):d MMM yyyy} · 1 bar",
        [var first, .., var last] =>
            $"{UtcTime.ToDateTime(first):d MMM yyyy} – {UtcTime.ToDateTime(last):d MMM yyyy} · {times.Length:N0} bars",
    };

    /// <summary>1 day, 5 minutes.</summary>
    public static string Timeframe(Timeframe timeframe, int compression)
    {
        string unit = timeframe.ToString().ToLowerInvariant();
        return compression == 1 ? $"1 {unit.TrimEnd('s')}" : $"{compression} {unit}";
    }
}
