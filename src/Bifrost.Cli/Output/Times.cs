using Bifrost.Engine.Data;

namespace Bifrost.Cli.Output;

/// <summary>Times as they are printed: ISO 8601, UTC.</summary>
static class Times
{
    public static string Show(long time)
    {
        var utc = UtcTime.ToDateTime(time);
        return utc.Ticks % TimeSpan.TicksPerSecond == 0 ? $"{utc:yyyy-MM-dd'T'HH:mm:ss'Z'}" : $"{utc:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}";
    }

    /// <summary>Only the day of it.</summary>
    public static string Day(long time) => $"{UtcTime.ToDateTime(time):yyyy-MM-dd}";
}
