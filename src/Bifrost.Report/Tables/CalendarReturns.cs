using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Returns by calendar month and year.</summary>
static class CalendarReturns
{
    /// <summary>One row a year from the first session to the last; a month without sessions is NaN.</summary>
    public static IReadOnlyList<YearReturns> Of(Sessions value, Sessions? benchmark)
    {
        var months = Ends(value, day => (day.Year, day.Month)).ToDictionary(end => end.Period, end => end.Return);
        var benchmarks = benchmark is null ? [] : YearsOf(benchmark);
        return
        [
            .. YearsOf(value).Select(year => new YearReturns(
                year.Key,
                [.. Enumerable.Range(1, 12).Select(month => months.GetValueOrDefault((year.Key, month), double.NaN))],
                year.Value,
                benchmarks.GetValueOrDefault(year.Key, double.NaN))),
        ];
    }

    static SortedDictionary<int, double> YearsOf(Sessions sessions) =>
        new(Ends(sessions, day => day.Year).ToDictionary(end => end.Period, end => end.Return));

    static IEnumerable<(T Period, double Return)> Ends<T>(Sessions sessions, Func<DateOnly, T> periodOf)
        where T : IEquatable<T>
    {
        double before = sessions.Start;
        for (int i = 0; i < sessions.Days.Length; i++)
        {
            var period = periodOf(DateOnly.FromDayNumber(sessions.Days[i]));
            bool last = i + 1 == sessions.Days.Length
                || !period.Equals(periodOf(DateOnly.FromDayNumber(sessions.Days[i + 1])));
            if (!last) continue;
            yield return (period, Sessions.Change(before, sessions.Values[i]));
            before = sessions.Values[i];
        }
    }
}
