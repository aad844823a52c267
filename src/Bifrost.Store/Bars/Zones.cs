using Bifrost.Engine.Data;
using NodaTime;

namespace Bifrost.Store.Bars;

/// <summary>Time zones from the tz database that NodaTime carries, so that every machine knows the same ones.</summary>
public static class Zones
{
    const long MicrosecondsToTicks = 10;

    /// <summary>The offsets of a zone over a range of time.</summary>
    /// <param name="zone">A name of the tz database, as "America/New_York".</param>
    /// <param name="from">See <see cref="UtcTime"/>.</param>
    /// <exception cref="BarReadException">There is no such zone.</exception>
    public static ZoneOffsets Resolve(string zone, long from, long to)
    {
        var known = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone)
            ?? throw new BarReadException($"There is no time zone '{zone}'; zones are named as America/New_York or Europe/Berlin.");
        List<long> starts = [];
        List<long> offsets = [];
        foreach (var interval in known.GetZoneIntervals(InstantOf(from), InstantOf(Math.Max(to, from + 1))))
        {
            if (offsets.Count > 0) starts.Add(TimeOf(interval.Start));
            offsets.Add(interval.WallOffset.Ticks / MicrosecondsToTicks);
        }

        return new(known.Id, [.. starts], [.. offsets]);
    }

    static Instant InstantOf(long time) => Instant.FromDateTimeUtc(UtcTime.ToDateTime(time));

    static long TimeOf(Instant instant) => UtcTime.From(instant.ToDateTimeUtc());
}
