namespace Bifrost.Engine.Data;

/// <summary>
/// Time in the engine: microseconds since 0001-01-01T00:00:00 UTC in a <see cref="long"/>, so that a column of times
/// is a plain array and arithmetic is exact.
/// </summary>
public static class UtcTime
{
    public const long Microsecond = 1;
    public const long Second = 1_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    public static long From(DateTime utc) => utc.Ticks / TicksPerMicrosecond;

    public static long From(TimeSpan span) => span.Ticks / TicksPerMicrosecond;

    public static DateTime ToDateTime(long time) => new(time * TicksPerMicrosecond, DateTimeKind.Utc);

    public static TimeSpan ToTimeSpan(long span) => new(span * TicksPerMicrosecond);

    /// <summary>Days since 0001-01-01, a Monday.</summary>
    public static int DayNumber(long time) => (int)(time / Day);

    /// <summary>Midnight at the start of the day that holds <paramref name="time"/>.</summary>
    public static long Midnight(long time) => time - time % Day;
}
