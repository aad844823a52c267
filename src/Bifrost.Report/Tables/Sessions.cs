using Bifrost.Engine.Data;

namespace Bifrost.Report.Tables;

/// <summary>A run's value at the end of each calendar day (UTC) that has one: what returns are measured on.</summary>
/// <param name="Days">Day numbers as <see cref="UtcTime.DayNumber"/> counts them, rising.</param>
/// <param name="Values">The last value of each.</param>
/// <param name="Start">The value before the first.</param>
sealed record Sessions(int[] Days, double[] Values, double Start)
{
    /// <summary>The last finite value of each day; days without one are left out.</summary>
    public static Sessions Of(ReadOnlySpan<long> times, ReadOnlySpan<double> values, double start)
    {
        List<int> days = [];
        List<double> ends = [];
        for (int i = 0; i < times.Length; i++)
        {
            if (!double.IsFinite(values[i])) continue;
            int day = UtcTime.DayNumber(times[i]);
            if (days.Count > 0 && days[^1] == day)
            {
                ends[^1] = values[i];
                continue;
            }

            days.Add(day);
            ends.Add(values[i]);
        }

        return new([.. days], [.. ends], start);
    }

    /// <summary>Each session's simple return; NaN where the value before was not above zero.</summary>
    public double[] Returns()
    {
        var returns = new double[Values.Length];
        double before = Start;
        for (int i = 0; i < returns.Length; i++)
        {
            returns[i] = Change(before, Values[i]);
            before = Values[i];
        }

        return returns;
    }

    /// <summary>Calendar days from the first session to the last.</summary>
    public int Span => Days.Length == 0 ? 0 : Days[^1] - Days[0];

    /// <summary>
    /// Sessions that a year holds, from the usual distance between two: 252, or 365 where weekends trade too, 52, 12, 4, 1.
    /// </summary>
    public int PerYear()
    {
        if (Days.Length < 2) return 252;
        int[] gaps = [.. Days.Zip(Days.Skip(1), (a, b) => b - a).Order()];
        return gaps[gaps.Length / 2] switch
        {
            <= 1 => Days.Count(IsWeekend) * 10 > Days.Length ? 365 : 252,
            <= 10 => 52,
            <= 45 => 12,
            <= 120 => 4,
            _ => 1,
        };
    }

    public static double Change(double from, double to) => from > 0 ? to / from - 1 : double.NaN;

    static bool IsWeekend(int day) =>
        DateOnly.FromDayNumber(day).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
