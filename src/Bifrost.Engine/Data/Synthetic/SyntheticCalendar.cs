namespace Bifrost.Engine.Data;

/// <summary>Trading days: Monday to Friday without the holidays that a New York exchange keeps by rule of the calendar.</summary>
static class SyntheticCalendar
{
    public static DateOnly[] Days(DateOnly start, int count, bool everyDay)
    {
        var days = new DateOnly[count];
        var day = start;
        for (var i = 0; i < count; day = day.AddDays(1))
        {
            if (everyDay || IsOpen(day)) days[i++] = day;
        }

        return days;
    }

    public static bool IsOpen(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    static bool IsHoliday(DateOnly day) => (day.Month, day.DayOfWeek) switch
    {
        (1 or 2, DayOfWeek.Monday) when Week(day) == 3 => true,
        (5, DayOfWeek.Monday) when day.Day > 24 => true,
        (9, DayOfWeek.Monday) when Week(day) == 1 => true,
        (11, DayOfWeek.Thursday) when Week(day) == 4 => true,
        _ => IsKept(day, 1, 1) || IsKept(day, 7, 4) || IsKept(day, 12, 25),
    };

    /// <summary>Which Monday, Thursday … of its month the day is.</summary>
    static int Week(DateOnly day) => (day.Day - 1) / 7 + 1;

    /// <summary>On a Sunday the Monday after is kept, on a Saturday the Friday before unless it ends the year.</summary>
    static bool IsKept(DateOnly day, int month, int ofMonth)
    {
        var holiday = new DateOnly(day.Year, month, ofMonth);
        return day == holiday.DayOfWeek switch
        {
            DayOfWeek.Sunday => holiday.AddDays(1),
            DayOfWeek.Saturday when month > 1 => holiday.AddDays(-1),
            _ => holiday,
        };
    }
}
