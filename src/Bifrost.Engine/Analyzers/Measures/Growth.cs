using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>How a value grew, as a fraction: 0.05 is 5 %. NaN where growth says nothing: from a value of 0 or below.</summary>
public static class Growth
{
    /// <summary>The mean length of a year in the Gregorian calendar.</summary>
    public const double DaysPerYear = 365.2425;

    /// <summary>A rate by the year says nothing about a run of days.</summary>
    const long ShortestYearly = 30 * UtcTime.Day;

    /// <summary>to / from − 1.</summary>
    public static double Simple(double from, double to) => from > 0 ? (to / from) - 1 : double.NaN;

    /// <summary>ln(to / from): negative infinity where nothing is left, NaN where less than that.</summary>
    public static double Log(double from, double to) => from > 0 ? Elementary.Log(to / from) : double.NaN;

    /// <summary>
    /// Compound annual growth by elapsed time: (to / from) ^ (365.2425 days / elapsed) − 1. NaN below 30 days, and for values that
    /// end below 0. QuantStats counts bars instead (<see cref="AsQuantStats.AnnualReturn"/>), which calls 252 bars a year.
    /// </summary>
    /// <param name="elapsed">From the first to the last bar, see <see cref="UtcTime"/>.</param>
    public static double Annual(double from, double to, long elapsed) => elapsed < ShortestYearly || to < 0 || !(from > 0)
        ? double.NaN
        : Elementary.Pow(to / from, 1 / Years(elapsed)) - 1;

    /// <summary>A span of time in years of 365.2425 days.</summary>
    public static double Years(long elapsed) => elapsed / (DaysPerYear * UtcTime.Day);
}
