namespace Bifrost.Engine.Data;

/// <summary>Turns the times of a file into the times of bars: UTC, and of bars of a day or longer the end of the session.</summary>
static class BarStamps
{
    public static long[] Of(BarRows rows, Session session, bool wholeDays, List<string> notes)
    {
        if (wholeDays) return SessionEnds(rows.Time, session);

        var zone = session.Zone;
        if (zone.From.Length == 0 && zone.Offset[0] == 0 && rows.Offset is null) return rows.Time;

        var (skipped, repeated) = (0, 0);
        var utc = new long[rows.Count];
        for (var row = 0; row < utc.Length; row++)
        {
            if (rows.Offset is { } offsets && offsets[row] != long.MinValue)
            {
                utc[row] = rows.Time[row] - offsets[row];
                continue;
            }

            utc[row] = zone.ToUtc(rows.Time[row]);
            if (zone.ToLocal(utc[row]) != rows.Time[row]) skipped++;
            else if (LaterTwin(zone, rows.Time[row], utc[row]) is { } twin)
            {
                repeated++;
                if (row > 0 && utc[row] <= utc[row - 1]) utc[row] = twin;
            }
        }

        Note(notes, zone, skipped, repeated);
        return utc;
    }

    /// <summary>The second instant at which the clock showed this time, when it was put back.</summary>
    static long? LaterTwin(ZoneOffsets zone, long local, long utc)
    {
        var later = local - (zone.ToLocal(utc + UtcTime.Day) - utc - UtcTime.Day);
        return later > utc && zone.ToLocal(later) == local ? later : null;
    }

    static void Note(List<string> notes, ZoneOffsets zone, int skipped, int repeated)
    {
        if (skipped > 0)
            notes.Add($"{skipped} bars have times that clocks in {zone.Name} skipped; they were moved forward by the gap.");
        if (repeated > 0)
        {
            notes.Add($"{repeated} bars have times that clocks in {zone.Name} showed twice; the earlier was taken, "
                + "the later where bars would else have gone back in time.");
        }
    }

    /// <summary>The session's end on each bar's own date, or the bar's time if that is later (SEMANTICS 1.2).</summary>
    static long[] SessionEnds(long[] local, Session session)
    {
        var utc = new long[local.Length];
        for (var row = 0; row < utc.Length; row++)
            utc[row] = session.Zone.ToUtc(Math.Max(UtcTime.Midnight(local[row]) + session.End, local[row]));
        return utc;
    }
}
