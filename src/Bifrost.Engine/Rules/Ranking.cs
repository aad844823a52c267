using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>
/// Places among the symbols that have a bar at the same time, on the union of their calendars: 1 is the highest, equal
/// numbers share the smaller place (1, 2, 2, 4). A symbol without a bar at that time or without a number is not ranked.
/// </summary>
static class Ranking
{
    /// <param name="times">The times of each symbol's bars, ascending.</param>
    /// <param name="values">A value a bar of each symbol; NaN is not ranked.</param>
    /// <param name="asShare">Give the share of the ranked that are not above it instead: 1 is the highest, 1 / n the lowest of n.</param>
    /// <returns>The places, a bar of each symbol; NaN where it is not ranked.</returns>
    public static Column[] Of(IReadOnlyList<long[]> times, IReadOnlyList<double[]> values, bool asShare)
    {
        double[][] places = [.. values.Select(column => new double[column.Length])];
        var next = new int[times.Count];
        var (numbers, symbols) = (new double[times.Count], new int[times.Count]);
        while (Earliest(times, next) is { } now)
        {
            var count = 0;
            for (var symbol = 0; symbol < next.Length; symbol++)
            {
                if (next[symbol] == times[symbol].Length || times[symbol][next[symbol]] != now) continue;
                var bar = next[symbol]++;
                places[symbol][bar] = double.NaN;
                if (!double.IsNaN(values[symbol][bar])) (numbers[count], symbols[count++]) = (-values[symbol][bar], symbol);
            }

            Array.Sort(numbers, symbols, 0, count);
            for (int i = 0, place = 1; i < count; i++)
            {
                if (i > 0 && numbers[i] != numbers[i - 1]) place = i + 1;
                places[symbols[i]][next[symbols[i]] - 1] = asShare ? 1 - (place - 1.0) / count : place;
            }
        }

        return [.. places.Select(column => new Column(column))];
    }

    static long? Earliest(IReadOnlyList<long[]> times, int[] next)
    {
        long? earliest = null;
        for (var symbol = 0; symbol < next.Length; symbol++)
        {
            if (next[symbol] < times[symbol].Length && times[symbol][next[symbol]] is var time && !(time >= earliest)) earliest = time;
        }

        return earliest;
    }
}
