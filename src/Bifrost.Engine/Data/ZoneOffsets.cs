namespace Bifrost.Engine.Data;

/// <summary>
/// A time zone as the engine sees it: the offsets from UTC over the range of a feed, resolved on import
/// (Bifrost.Store reads them from the zone database). UTC itself is <see cref="Utc"/>.
/// </summary>
/// <param name="Name">The zone's name, as "America/New_York".</param>
/// <param name="From">UTC instants at which an offset begins to hold, ascending.</param>
/// <param name="Offset">
/// Microseconds to add to UTC from that instant on; one more than <paramref name="From"/>: the first holds before all.
/// </param>
public sealed record ZoneOffsets(string Name, long[] From, long[] Offset)
{
    public static ZoneOffsets Utc { get; } = new("UTC", [], [0]);

    public long ToLocal(long utc) => utc + OffsetAt(utc);

    /// <summary>The UTC instant of a local time; of an ambiguous one the earlier, a skipped one is moved forward by the gap.</summary>
    public long ToUtc(long local)
    {
        if (From.Length == 0) return local - Offset[0];

        var guess = local - OffsetAt(local);
        var earlier = local - OffsetAt(guess - UtcTime.Day);
        var later = local - OffsetAt(guess);
        return ToLocal(earlier) != local && ToLocal(later) == local ? later : earlier;
    }

    long OffsetAt(long utc)
    {
        if (From.Length == 0) return Offset[0];

        var found = Array.BinarySearch(From, utc);
        return Offset[found >= 0 ? found + 1 : ~found];
    }
}
