using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Tables by time: years, drawdowns, crises.</summary>
static class PeriodTables
{
    /// <summary>One row a year from the first session to the last; a month without sessions is NaN.</summary>
    public static IReadOnlyList<YearReturns> Years(RunColumns columns)
    {
        var months = CalendarReturns.Months(columns.Sessions).ToDictionary(month => (month.Year, month.Month), month => month.Return);
        Dictionary<int, double> held = columns.HeldSessions is { } sessions
            ? CalendarReturns.Years(sessions).ToDictionary(year => year.Year, year => year.Return)
            : [];
        return
        [
            .. CalendarReturns.Years(columns.Sessions).Select(year => new YearReturns(
                year.Year,
                [.. Enumerable.Range(1, 12).Select(month => months.GetValueOrDefault((year.Year, month), double.NaN))],
                year.Return,
                held.GetValueOrDefault(year.Year, double.NaN))),
        ];
    }

    /// <summary>The deepest falls, deepest first.</summary>
    public static IReadOnlyList<DrawdownPeriod> Drawdowns(RunColumns columns, int rows) =>
        [.. Declines.Deepest(columns.Curve, rows).Select(decline => Period(decline, columns.Run.Times))];

    static DrawdownPeriod Period(Decline decline, long[] times)
    {
        long start = times[Math.Max(decline.Peak, 0)], end = times[decline.Recovery ?? times.Length - 1];
        return new(
            -decline.Depth, UnixTime.Milliseconds(start), UnixTime.Milliseconds(times[decline.Trough]),
            decline.Recovery is null ? null : UnixTime.Milliseconds(end), UtcTime.DayNumber(end) - UtcTime.DayNumber(start));
    }

    /// <summary>The market's falls that the run covers whole.</summary>
    public static IReadOnlyList<CrisisRow> Crises(RunColumns columns)
    {
        var held = columns.HeldSessions is { } sessions
            ? CrisisWindows.Of(sessions).ToDictionary(crisis => crisis.Window.Name, crisis => crisis.Return, StringComparer.Ordinal)
            : [];
        return
        [
            .. CrisisWindows.Of(columns.Sessions).Select(crisis => new CrisisRow(
                crisis.Window.Name, Milliseconds(crisis.Window.From), Milliseconds(crisis.Window.To), crisis.Return, -crisis.Depth,
                held.GetValueOrDefault(crisis.Window.Name, double.NaN))),
        ];
    }

    static long Milliseconds(DateOnly day) => UnixTime.Milliseconds(day.DayNumber * UtcTime.Day);
}
