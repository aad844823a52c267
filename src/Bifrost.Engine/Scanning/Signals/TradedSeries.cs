using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>A series that has signals, and where its bars lie on the axis of time that all series share.</summary>
sealed class TradedSeries
{
    readonly BarSeries _series;
    readonly long[] _times;

    TradedSeries(BarSeries series)
    {
        _series = series;
        _times = [.. Enumerable.Range(0, series.Bars.Count).Select(LocalTime)];
        RequirePrices(series);
    }

    public string Symbol => _series.Name;

    public Bars Bars => _series.Bars;

    /// <summary>The point in time of each bar.</summary>
    public int[] Points { get; private set; } = [];

    /// <summary>The series of the symbols that are named, by name, with points on the axis of all their times.</summary>
    /// <param name="axis">The time of the last bar of each point, UTC.</param>
    public static TradedSeries[] Of(
        IEnumerable<string> symbols, IReadOnlyDictionary<string, BarSeries> bars, out long[] axis)
    {
        var found = symbols.Distinct(StringComparer.OrdinalIgnoreCase).Where(bars.ContainsKey)
            .Select(symbol => new TradedSeries(bars[symbol])).OrderBy(series => series.Symbol, StringComparer.Ordinal).ToArray();
        var times = found.SelectMany(series => series._times).Distinct().Order().ToArray();
        foreach (var series in found) series.Points = [.. series._times.Select(time => Array.BinarySearch(times, time))];
        axis = new long[times.Length];
        foreach (var series in found)
        {
            foreach (var (bar, point) in series.Points.Index()) axis[point] = Math.Max(axis[point], series.Bars.Time[bar]);
        }

        return found;
    }

    /// <summary>The first bar at a time or after it; the number of bars where there is none.</summary>
    public int FirstBarFrom(long time)
    {
        var wanted = IsDaily ? UtcTime.Midnight(time) : time;
        var (low, high) = (0, _times.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_times[middle] < wanted) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    bool IsDaily => _series.Timeframe >= Timeframe.Days;

    // Daily bars of all sources meet at midnight, whatever hour they are stamped with.
    long LocalTime(int bar)
    {
        var (time, session) = (_series.Bars.Time[bar], _series.Session);
        return IsDaily ? session.LocalMidnight(time) : session.Zone.ToLocal(time);
    }

    static void RequirePrices(BarSeries series)
    {
        var (bars, missing) = (series.Bars, series.Bars.FirstWithoutPrice);
        if (missing == bars.Count) return;
        var time = UtcTime.ToDateTime(bars.Time[missing]).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        throw new ArgumentException($"Bar {missing} of {series.Name}, {time}, lacks a price; mend or leave out such bars.", nameof(series));
    }
}
