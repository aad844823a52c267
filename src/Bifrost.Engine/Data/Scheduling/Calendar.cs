namespace Bifrost.Engine.Data;

/// <summary>Columns of times, and the times that they hold together.</summary>
static class Calendar
{
    /// <summary>The times of all columns where they are the same; null otherwise.</summary>
    public static long[]? Shared(long[][] columns) =>
        Array.TrueForAll(columns, column => column.AsSpan().SequenceEqual(columns[0])) ? columns[0] : null;

    /// <summary>Every time is later than the one before.</summary>
    public static bool IsAscending(long[] times)
    {
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i] <= times[i - 1]) return false;
        }

        return true;
    }

    /// <summary>Every time that one of the ascending columns holds, once, ascending.</summary>
    public static long[] Union(long[][] columns)
    {
        var union = columns.MaxBy(column => column.Length)!;
        foreach (var column in columns) union = Union(union, column);
        return union;
    }

    /// <summary>Writes where in the calendar each of the times is.</summary>
    public static void Find(long[] times, long[] calendar, int[] positions)
    {
        var position = 0;
        for (var i = 0; i < times.Length; i++)
        {
            while (calendar[position] != times[i]) position++;
            positions[i] = position;
        }
    }

    static long[] Union(long[] known, long[] times)
    {
        var missing = CountMissing(known, times);
        if (missing == 0) return known;

        var union = new long[known.Length + missing];
        for (int i = 0, k = 0, t = 0; i < union.Length; i++)
        {
            var takesTime = k == known.Length || (t < times.Length && times[t] < known[k]);
            if (!takesTime && t < times.Length && times[t] == known[k]) t++;
            union[i] = takesTime ? times[t++] : known[k++];
        }

        return union;
    }

    static int CountMissing(long[] known, long[] times)
    {
        var (missing, k) = (0, 0);
        foreach (var time in times)
        {
            while (k < known.Length && known[k] < time) k++;
            if (k == known.Length || known[k] != time) missing++;
        }

        return missing;
    }
}
