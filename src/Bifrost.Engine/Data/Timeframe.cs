namespace Bifrost.Engine.Data;

/// <summary>The unit of a bar's length, shortest first; the numbers are the reference engine's.</summary>
public enum Timeframe
{
    Ticks = 1,
    Microseconds = 2,
    Seconds = 3,
    Minutes = 4,
    Days = 5,
    Weeks = 6,
    Months = 7,
    Years = 8,

    /// <summary>No period at all: the whole run is one.</summary>
    None = 9,
}
