namespace Bifrost.Engine.Analyzers;

/// <summary>The simple return of a calendar month or year, as a fraction; from the end of the one before, or from the start.</summary>
/// <param name="Month">From 1; 0 of a whole year.</param>
public readonly record struct CalendarReturn(int Year, int Month, double Return);

/// <summary>Returns by calendar month and year of the sessions' days.</summary>
public static class CalendarReturns
{
    /// <summary>One a month that has a session, in order.</summary>
    public static IReadOnlyList<CalendarReturn> Months(SessionReturns sessions) => Of(sessions, day => (day.Year, day.Month));

    /// <summary>One a year that has a session, in order.</summary>
    public static IReadOnlyList<CalendarReturn> Years(SessionReturns sessions) => Of(sessions, day => (day.Year, 0));

    static List<CalendarReturn> Of(SessionReturns sessions, Func<DateOnly, (int Year, int Month)> periodOf)
    {
        List<CalendarReturn> found = [];
        var before = sessions.Start;
        for (var i = 0; i < sessions.Days.Count; i++)
        {
            var period = periodOf(DateOnly.FromDayNumber(sessions.Days[i]));
            var isLast = i + 1 == sessions.Days.Count || period != periodOf(DateOnly.FromDayNumber(sessions.Days[i + 1]));
            if (!isLast) continue;
            found.Add(new(period.Year, period.Month, Growth.Simple(before, sessions.Values[i])));
            before = sessions.Values[i];
        }

        return found;
    }
}
