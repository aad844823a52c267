using System.Globalization;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Output;

/// <summary>Times as they are printed: ISO 8601, UTC.</summary>
static class Times
{
    public static string Show(long time)
    {
        var utc = UtcTime.ToDateTime(time);
        return utc.Ticks % TimeSpan.TicksPerSecond == 0 ? $"{utc:yyyy-MM-dd'T'HH:mm:ss'Z'}" : $"{utc:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}";
    }

    /// <summary>When a bar closes; of one that lasts a day or longer its day, on the clock of its feed.</summary>
    public static string Of(BarSeries series, int bar) => series.Timeframe >= Timeframe.Days
        ? ScanDays.DayOf(series, bar).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Show(series.Bars.Time[bar]);

    /// <summary>Only the day of it.</summary>
    public static string Day(long time) => $"{UtcTime.ToDateTime(time):yyyy-MM-dd}";
}
