using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>
/// Divides a run into periods of a timeframe and tells when the next one begins. Semantics: SEMANTICS 11.1 of the golden corpus.
/// </summary>
/// <param name="compression">Units of the timeframe in a period; only those below a day are gathered.</param>
sealed class PeriodClock(Timeframe timeframe, int compression)
{
    long _current = -1;

    /// <summary>
    /// The key of the current period: its last day at midnight for years, months, weeks (Sunday) and days; below a day one unit
    /// before its right edge (10:59 for the hour from 10:00); the end of time when the run is one period.
    /// </summary>
    public DateTime Key => UtcTime.ToDateTime(_current);

    /// <summary>Takes the time of the next bar; true when it is the first of a period, as the very first bar is.</summary>
    public bool MoveTo(long time)
    {
        var period = KeyOf(time);
        if (period <= _current) return false;
        _current = period;
        return true;
    }

    long KeyOf(long time) => timeframe switch
    {
        Timeframe.None => UtcTime.From(DateTime.MaxValue),
        Timeframe.Years => UtcTime.From(new DateTime(UtcTime.ToDateTime(time).Year, 12, 31)),
        Timeframe.Months => LastOfMonth(UtcTime.ToDateTime(time)),
        Timeframe.Weeks => Sunday(time),
        Timeframe.Days => UtcTime.Midnight(time),
        Timeframe.Minutes => InDay(time, UtcTime.Minute),
        Timeframe.Seconds => InDay(time, UtcTime.Second),
        _ => InDay(time, UtcTime.Microsecond),
    };

    static long LastOfMonth(DateTime time) =>
        UtcTime.From(new DateTime(time.Year, time.Month, DateTime.DaysInMonth(time.Year, time.Month)));

    // Day 0, the 1st of January of the year 1, is a Monday.
    static long Sunday(long time) => UtcTime.Midnight(time) + ((6 - (UtcTime.DayNumber(time) % 7)) * UtcTime.Day);

    long InDay(long time, long unit)
    {
        var midnight = UtcTime.Midnight(time);
        var length = compression * unit;
        return midnight + (((time - midnight) / length + 1) * length) - unit;
    }
}
