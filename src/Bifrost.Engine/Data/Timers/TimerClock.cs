using System.Globalization;

namespace Bifrost.Engine.Data;

/// <summary>A timer at work: asked in every cycle whether it fires.</summary>
sealed class TimerClock
{
    readonly TimerPlan _plan;
    readonly Feed? _feed;
    readonly Session _session;
    readonly long _timeOfDay;
    readonly DayMask _weekdays;
    readonly DayMask _monthDays;
    long _sessionEnd = long.MinValue;
    long _day = long.MinValue;
    long? _doneOn;
    long? _target;

    /// <param name="plan">When to fire.</param>
    /// <param name="first">The first feed of the run, whose session counts unless the plan names another or a time of day.</param>
    public TimerClock(TimerPlan plan, Feed first)
    {
        _plan = Checked(plan);
        _feed = plan.Feed ?? (plan.Base == TimerBase.TimeOfDay ? null : first);
        _session = _feed?.Session ?? Session.WholeDay;
        _timeOfDay = UtcTime.From(plan.Offset) + plan.Base switch
        {
            TimerBase.SessionStart => _session.Start,
            TimerBase.SessionEnd => _session.End,
            _ => UtcTime.From(plan.TimeOfDay),
        };
        _weekdays = new(plan.Weekdays, plan.CarriesWeekdays);
        _monthDays = new(plan.MonthDays, plan.CarriesMonthDays);
    }

    /// <summary>The time that the timer was set for, UTC, if it fires in a cycle at <paramref name="now"/>; null otherwise.</summary>
    public long? Fire(long now)
    {
        var day = _session.LocalMidnight(now);
        if (day == _doneOn) return null;
        if (now > _sessionEnd) Reset(now);
        if (day > _day && !Opens(day))
        {
            (_target, _doneOn) = (null, day);
            return null;
        }

        var target = _target ??= _session.Zone.ToUtc(day + _timeOfDay);
        if (now < target) return null;

        _target = NextAfter(now, target);
        _doneOn = _target is null ? day : null;
        return target;
    }

    void Reset(long now)
    {
        _sessionEnd = _feed is null ? _session.EndOn(now) : _feed.Length > 0 ? _session.EndAfter(_feed.Time) : long.MinValue;
        (_target, _doneOn) = (null, null);
    }

    bool Opens(long day)
    {
        _day = day;
        var date = UtcTime.ToDateTime(day);
        return _monthDays.Allows(date.Month, date.Day)
            && _weekdays.Allows(ISOWeek.GetWeekOfYear(date), date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek)
            && _plan.Allows?.Invoke(DateOnly.FromDateTime(date)) != false;
    }

    /// <summary>The next target of a repeating timer, after now and within the session; null if there is none.</summary>
    long? NextAfter(long now, long target)
    {
        var repeat = UtcTime.From(_plan.Repeat);
        if (repeat == 0) return null;

        var next = target + ((now - target) / repeat + 1) * repeat;
        return next <= _sessionEnd ? next : null;
    }

    static TimerPlan Checked(TimerPlan plan)
    {
        if (plan.Repeat < TimeSpan.Zero)
        {
            throw new ArgumentException(
                $"The timer repeats after {plan.Repeat}; that has to be a time above zero, or zero for never.", nameof(plan));
        }

        RequireAscending(plan.Weekdays, 7, "weekdays", nameof(plan));
        RequireAscending(plan.MonthDays, 31, "days of the month", nameof(plan));
        return plan;
    }

    static void RequireAscending(IReadOnlyList<int> days, int last, string what, string parameter)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i] < 1 || days[i] > last || (i > 0 && days[i] <= days[i - 1]))
            {
                throw new ArgumentException(
                    $"The timer's {what} hold {days[i]} at position {i}; they go from 1 to {last}, ascending.", parameter);
            }
        }
    }
}
