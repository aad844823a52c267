namespace Bifrost.Engine.Data;

/// <summary>The time of day that a timer counts from.</summary>
public enum TimerBase
{
    SessionStart,
    SessionEnd,
    TimeOfDay,
}

/// <summary>
/// When a timer fires: once a day, in the first cycle at or after its time, and again after each <see cref="Repeat"/>
/// until the session ends.
/// </summary>
public sealed record TimerPlan
{
    public TimerBase Base { get; init; }

    /// <summary>After midnight, with <see cref="TimerBase.TimeOfDay"/>: in UTC, or in the zone of <see cref="Feed"/>.</summary>
    public TimeSpan TimeOfDay { get; init; }

    /// <summary>Added to the time of day; may be negative.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>Zero: once a day.</summary>
    public TimeSpan Repeat { get; init; }

    /// <summary>The days of the week, Monday 1 to Sunday 7, ascending; empty for all.</summary>
    public IReadOnlyList<int> Weekdays { get; init; } = [];

    /// <summary>A weekday without bars counts for the next day that has some.</summary>
    public bool CarriesWeekdays { get; init; }

    /// <summary>The days of the month, 1 to 31, ascending; empty for all.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];

    /// <summary>A day of the month without bars counts for the next day that has some.</summary>
    public bool CarriesMonthDays { get; init; } = true;

    /// <summary>Asked last whether the timer may fire on a day.</summary>
    public Func<DateOnly, bool>? Allows { get; init; }

    /// <summary>Whose session and zone are meant; null: the first feed's session, or UTC with a time of day.</summary>
    public Feed? Feed { get; init; }

    /// <summary>Fires before the broker's step, when the bar is known but orders are not matched yet.</summary>
    public bool Cheats { get; init; }

    public static TimerPlan AtSessionStart(TimeSpan offset = default) => new() { Base = TimerBase.SessionStart, Offset = offset };

    public static TimerPlan AtSessionEnd(TimeSpan offset = default) => new() { Base = TimerBase.SessionEnd, Offset = offset };

    public static TimerPlan At(TimeOnly time) => new() { Base = TimerBase.TimeOfDay, TimeOfDay = time.ToTimeSpan() };
}
