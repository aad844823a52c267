namespace Bifrost.Engine.Data;

/// <summary>The bars that one feed delivers in a run, and in which cycle each comes; shared by all runs over the same feeds.</summary>
/// <param name="Series">The bars as delivered: resampled ones already gathered. Of a replayed feed the finished bars.</param>
/// <param name="DeliveredAt">The cycle of each bar, ascending; null when bar i comes in cycle i.</param>
public sealed record FeedTrack(BarSeries Series, int[]? DeliveredAt)
{
    /// <summary>Of a replayed feed: each state of the bars as they build. Null otherwise.</summary>
    public ReplayUpdates? Updates { get; init; }

    /// <summary>The bars that orders are matched against, one for each bar shown; null: those shown.</summary>
    internal Bars? Matched { get; init; }

    public bool Streams => Updates is not null;

    /// <summary>Null in place of cycles that need not be kept, because bar i comes in cycle i throughout.</summary>
    internal static int[]? Compact(int[] deliveredAt)
    {
        for (var i = 0; i < deliveredAt.Length; i++)
        {
            if (deliveredAt[i] != i) return deliveredAt;
        }

        return null;
    }
}

/// <summary>What a replayed feed shows, one row an update.</summary>
/// <param name="DeliveredAt">The cycle of each update, ascending.</param>
/// <param name="BarIndex">The index of the bar that the update belongs to.</param>
/// <param name="State">The bar so far.</param>
/// <param name="Tick">The input bar alone, which orders are matched against; null to match against the bar so far.</param>
public sealed record ReplayUpdates(int[] DeliveredAt, int[] BarIndex, Bars State, Bars? Tick);
