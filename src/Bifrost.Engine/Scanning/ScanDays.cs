using Bifrost.Engine.Data;

namespace Bifrost.Engine.Scanning;

/// <summary>Which day a bar belongs to.</summary>
public static class ScanDays
{
    /// <summary>The day on which the bar closes, on the clock of its feed.</summary>
    public static DateOnly DayOf(BarSeries series, int bar) =>
        DateOnly.FromDayNumber(UtcTime.DayNumber(series.Session.Zone.ToLocal(series.Bars.Time[bar])));

    /// <summary>How many bars there are up to and including that day.</summary>
    internal static int CountUpTo(BarSeries series, DateOnly? day)
    {
        if (day is not { } last) return series.Bars.Count;
        var (low, high) = (0, series.Bars.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (DayOf(series, middle) <= last) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
