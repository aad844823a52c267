using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Scanning;

/// <summary>Looks for bars that meet a condition, in many instruments at once.</summary>
public static class Scanner
{
    /// <param name="universe">Instruments with distinct names.</param>
    /// <exception cref="ArgumentException">
    /// Two instruments have one name, or a rule names bars shorter than those of an instrument.
    /// </exception>
    /// <returns>The same whatever the order of the universe and the number of threads.</returns>
    public static ScanResult Scan(
        IReadOnlyList<BarSeries> universe, ScanQuery query, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        BarSeries[] ordered = [.. universe.OrderBy(series => series.Name, StringComparer.Ordinal)];
        int[] counts = [.. ordered.Select(series => ScanDays.CountUpTo(series, query.AsOf))];
        var newest = Newest(ordered, counts);
        var (looked, stale) = Split(ordered, counts, query, newest);
        var columns = Columns(new(ordered), query.Rules, progress, cancellation);
        var found = new List<ScanMatch>[ordered.Length];
        var done = 0;
        Parallel.ForEach(looked, new() { CancellationToken = cancellation }, index =>
        {
            ReadOnlyMemory<double>[] own = [.. columns.Select(column => column[index])];
            found[index] = new SeriesScan(ordered[index], query, own).Matches(counts[index]);
            progress?.Report(0.5 + 0.5 * Interlocked.Increment(ref done) / looked.Count);
        });

        List<ScanMatch> all = [.. looked.SelectMany(index => found[index])];
        var bars = looked.Sum(index => query.EveryBar ? (long)counts[index] : 1);
        return new(Ranked(all, query), stale, newest, bars) { Found = all.Count };
    }

    /// <summary>For each rule a column of each instrument.</summary>
    static IReadOnlyList<ReadOnlyMemory<double>>[] Columns(
        RuleUniverse universe, IReadOnlyList<CompiledRule> rules, IProgress<double>? progress, CancellationToken cancellation)
    {
        var columns = new IReadOnlyList<ReadOnlyMemory<double>>[rules.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = universe.Over(rules[i], cancellation);
            progress?.Report(0.5 * (i + 1) / columns.Length);
        }

        return columns;
    }

    static DateOnly? Newest(BarSeries[] universe, int[] counts)
    {
        DateOnly? newest = null;
        for (var i = 0; i < universe.Length; i++)
        {
            if (counts[i] == 0) continue;
            var last = ScanDays.DayOf(universe[i], counts[i] - 1);
            if (newest is null || last > newest) newest = last;
        }

        return newest;
    }

    static (List<int> Looked, List<StaleSeries> Stale) Split(BarSeries[] universe, int[] counts, ScanQuery query, DateOnly? newest)
    {
        List<int> looked = [];
        List<StaleSeries> stale = [];
        for (var i = 0; i < universe.Length; i++)
        {
            DateOnly? last = counts[i] == 0 ? null : ScanDays.DayOf(universe[i], counts[i] - 1);
            var isFresh = last is { } day && (query.EveryBar || newest!.Value.DayNumber - day.DayNumber <= query.MaxAgeDays);
            if (isFresh) looked.Add(i);
            else stale.Add(new(universe[i].Name, last));
        }

        return (looked, stale);
    }

    /// <summary>Days in order; without <see cref="ScanQuery.EveryBar"/> there is one, that of the scan.</summary>
    static List<ScanMatch> Ranked(List<ScanMatch> all, ScanQuery query)
    {
        var days = all.GroupBy(match => query.EveryBar ? match.Day : default).OrderBy(day => day.Key);
        return [.. days.SelectMany(day => Best(day, query))];
    }

    static IEnumerable<ScanMatch> Best(IEnumerable<ScanMatch> day, ScanQuery query)
    {
        // Sorting is stable, so that equals stay in the order of their names; undefined ranks come last.
        var ranked = query.By is null
            ? day.OrderBy(match => query.EveryBar ? match.Time : 0)
            : day.OrderBy(match => double.IsNaN(match.Rank)).ThenByDescending(match => match.Rank);
        return query.Top is { } top ? ranked.Take(top) : ranked;
    }
}
