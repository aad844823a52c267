using Bifrost.Engine.Data;

namespace Bifrost.Engine.Analyzers;

/// <summary>How many periods of a timeframe the reference engine counts to a year.</summary>
static class YearFactors
{
    /// <summary>252 days, 52 weeks, 12 months, 1 year; null below a day.</summary>
    public static double? Of(Timeframe timeframe) => timeframe switch
    {
        Timeframe.Days => 252,
        Timeframe.Weeks => 52,
        Timeframe.Months => 12,
        Timeframe.Years => 1,
        _ => null,
    };
}
