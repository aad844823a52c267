namespace Bifrost.Engine.Analyzers;

/// <summary>A fall of the market that people remember.</summary>
/// <param name="From">The day of the S&amp;P 500's highest close before it.</param>
/// <param name="To">The day of its lowest close.</param>
public readonly record struct CrisisWindow(string Name, DateOnly From, DateOnly To);

/// <summary>What an account did while the market fell.</summary>
/// <param name="Return">From the close of the first day to that of the last, as a fraction.</param>
/// <param name="Depth">The deepest fall inside the window from a high inside it, as a fraction above 0.</param>
public readonly record struct CrisisReturn(CrisisWindow Window, double Return, double Depth);

/// <summary>The falls of the S&amp;P 500 that stress tests look at, from its highest close to its lowest.</summary>
public static class CrisisWindows
{
    public static IReadOnlyList<CrisisWindow> All { get; } =
    [
        new("Black Monday", new(1987, 8, 25), new(1987, 12, 4)),
        new("Russia and LTCM", new(1998, 7, 17), new(1998, 8, 31)),
        new("Dot-com crash", new(2000, 3, 24), new(2002, 10, 9)),
        new("Financial crisis", new(2007, 10, 9), new(2009, 3, 9)),
        new("Flash crash", new(2010, 4, 23), new(2010, 7, 2)),
        new("Euro debt, US downgrade", new(2011, 4, 29), new(2011, 10, 3)),
        new("China and oil", new(2015, 5, 21), new(2016, 2, 11)),
        new("Volatility shock", new(2018, 1, 26), new(2018, 2, 8)),
        new("Fourth quarter 2018", new(2018, 9, 20), new(2018, 12, 24)),
        new("COVID-19", new(2020, 2, 19), new(2020, 3, 23)),
        new("Inflation, rates", new(2022, 1, 3), new(2022, 10, 12)),
        new("Yen carry trade", new(2024, 7, 16), new(2024, 8, 5)),
        new("Tariffs", new(2025, 2, 19), new(2025, 4, 8)),
    ];

    /// <summary>The windows that the sessions cover whole, in order of time.</summary>
    public static IReadOnlyList<CrisisReturn> Of(SessionReturns sessions) =>
    [
        .. from window in All
           let first = LastAtOrBefore(sessions, window.From)
           where first >= 0 && sessions.Days[^1] >= window.To.DayNumber
           select Of(window, [.. sessions.Values.Take(LastAtOrBefore(sessions, window.To) + 1).Skip(first)]),
    ];

    static CrisisReturn Of(CrisisWindow window, double[] values) =>
        new(window, Growth.Simple(values[0], values[^1]), DrawdownFigures.Of(values, values[0]).Depth);

    static int LastAtOrBefore(SessionReturns sessions, DateOnly day)
    {
        var (low, high) = (0, sessions.Days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sessions.Days[middle] <= day.DayNumber) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
