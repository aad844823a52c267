namespace Bifrost.Engine.Data;

/// <summary>The hours of a trading day in the feed's own zone, from midnight; daily bars are stamped at its end.</summary>
/// <param name="Start">Microseconds after local midnight.</param>
/// <param name="End">Microseconds after local midnight.</param>
public sealed record Session(long Start, long End)
{
    /// <summary>The reference engine's whole day: 00:00:00 to 23:59:59.999990.</summary>
    public static Session WholeDay { get; } = new(0, UtcTime.Day - 10);

    public ZoneOffsets Zone { get; init; } = ZoneOffsets.Utc;

    public static Session Of(TimeOnly start, TimeOnly end) =>
        new(UtcTime.From(start.ToTimeSpan()), UtcTime.From(end.ToTimeSpan()));

    /// <summary>Midnight of the local day that holds <paramref name="utc"/>, in local time.</summary>
    public long LocalMidnight(long utc) => UtcTime.Midnight(Zone.ToLocal(utc));

    /// <summary>When the session of that day starts, UTC.</summary>
    public long StartOn(long utc) => Zone.ToUtc(LocalMidnight(utc) + Start);

    /// <summary>When the session of that day ends, UTC.</summary>
    public long EndOn(long utc) => Zone.ToUtc(LocalMidnight(utc) + End);

    /// <summary>The first end of a session at or after <paramref name="utc"/>, UTC.</summary>
    public long EndAfter(long utc)
    {
        var end = EndOn(utc);
        return utc <= end ? end : EndOn(utc + UtcTime.Day);
    }
}
