namespace Bifrost.Engine.Data;

/// <summary>
/// Days on which an instrument has no bar although most of those that were traded around then have one. What lies in a gap is
/// told as that gap.
/// </summary>
static class MissingDays
{
    /// <summary>Fewer instruments say nothing about each other.</summary>
    const int FewestInstruments = 3;

    public static IEnumerable<QualityFinding> Of(IReadOnlyList<BarReading> readings)
    {
        var daily = readings.Where(reading => reading.Series is { Timeframe: Timeframe.Days, Compression: 1 }).ToList();
        if (daily.Count < FewestInstruments) return [];
        var days = daily.ConvertAll(DaysOf);
        var calendar = Calendar(days);
        return daily.Zip(days).SelectMany(one => Missing(one.First, one.Second, calendar));
    }

    static long[] DaysOf(BarReading reading) =>
        [.. reading.Series.Bars.Time.ToArray().Select(reading.Series.Session.LocalMidnight)];

    /// <summary>The days with bars of more than half of the instruments that have begun and not ended.</summary>
    static List<long> Calendar(List<long[]> days)
    {
        var bars = days.SelectMany(one => one).GroupBy(day => day).ToDictionary(day => day.Key, day => day.Count());
        var begun = days.Select(one => one[0]).Order().ToList();
        var ended = days.Select(one => one[^1]).Order().ToList();
        int Traded(long day) => CountBelow(begun, day + 1) - CountBelow(ended, day);
        return [.. bars.Where(day => 2 * day.Value > Traded(day.Key)).Select(day => day.Key).Order()];
    }

    static IEnumerable<QualityFinding> Missing(BarReading reading, long[] own, List<long> calendar)
    {
        var next = 0;
        foreach (var day in calendar)
        {
            if (day < own[0] || day > own[^1]) continue;
            while (own[next] < day) next++;
            if (own[next] == day || SeriesQuality.IsGapOfDays(own[next - 1], own[next], 1)) continue;
            var line = reading.Lines.Span[next];
            yield return new(QualityKind.MissingDay, reading.Series.Name, line, UtcTime.ToDateTime(day), "most others have a bar that day");
        }
    }

    static int CountBelow(List<long> sorted, long value)
    {
        var place = sorted.BinarySearch(value);
        if (place < 0) return ~place;
        while (place > 0 && sorted[place - 1] == value) place--;
        return place;
    }
}
