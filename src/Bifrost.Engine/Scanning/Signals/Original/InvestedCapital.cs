namespace Bifrost.Engine.Scanning;

/// <summary>The original's series of what is invested: every calendar day from the first entry to the day after the last exit.</summary>
public static class InvestedCapital
{
    /// <summary>A trade counts from the day of its entry to that of its exit, by what it cost.</summary>
    public static IReadOnlyList<(DateOnly Day, double Invested)> Of(IReadOnlyList<SignalTrade> trades)
    {
        if (trades.Count == 0) return [];
        var first = trades.Min(trade => DayOf(trade.EntryTime));
        var changes = new double[trades.Max(trade => DayOf(trade.ExitTime)) + 2 - first];
        foreach (var trade in trades)
        {
            changes[DayOf(trade.EntryTime) - first] += trade.Cost;
            changes[DayOf(trade.ExitTime) + 1 - first] -= trade.Cost;
        }

        var invested = 0.0;
        return [.. changes.Select((change, index) => (DateOnly.FromDayNumber(first + index), Math.Max(0, invested += change)))];
    }

    static int DayOf(long time) => Data.UtcTime.DayNumber(time);
}
