namespace Bifrost.Engine.Data;

/// <summary>The sessions of a schedule: the local calendar days that have a bar, whatever the timeframe.</summary>
/// <param name="Days">See <see cref="UtcTime.DayNumber"/>.</param>
/// <param name="Ends">The last cycle of each.</param>
/// <param name="PerYear">How many of them a year holds, see <see cref="CountPerYear"/>.</param>
public sealed record SessionCalendar(IReadOnlyList<int> Days, int[] Ends, int PerYear)
{
    internal static SessionCalendar Of(Schedule schedule)
    {
        var session = schedule.Tracks[0].Series.Session;
        var (days, ends) = (new List<int>(), new List<int>());
        for (var cycle = 0; cycle < schedule.Cycles; cycle++)
        {
            var day = UtcTime.DayNumber(session.LocalMidnight(schedule.StrategyTimeAt(cycle)));
            if (days.Count > 0 && day <= days[^1])
            {
                ends[^1] = cycle;
                continue;
            }

            days.Add(day);
            ends.Add(cycle);
        }

        return new(days, [.. ends], CountPerYear(days));
    }

    /// <summary>
    /// Sessions that a year holds, by the usual (median) distance between two of them: 252 of a day, or 365 when one in ten
    /// falls on a weekend; 52 of a week, 12 of a month, 4 of a quarter, 1 of a year.
    /// </summary>
    public static int CountPerYear(IReadOnlyList<int> days)
    {
        if (days.Count < 2) return 252;

        int[] gaps = [.. days.Zip(days.Skip(1), (day, next) => next - day).Order()];
        return gaps[gaps.Length / 2] switch
        {
            <= 3 => days.Count(IsWeekend) * 10 > days.Count ? 365 : 252,
            <= 10 => 52,
            <= 45 => 12,
            <= 120 => 4,
            _ => 1,
        };
    }

    static bool IsWeekend(int day) => DateOnly.FromDayNumber(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
