namespace Bifrost.Engine.Data;

/// <summary>How a series enters a backtest: as it is, filtered, resampled or replayed.</summary>
public sealed record FeedPlan(BarSeries Series)
{
    /// <summary>What the bars go through first, in this order.</summary>
    public IReadOnlyList<BarFilter> Filters { get; init; } = [];

    /// <summary>What to make of the series; null: feed it as it is.</summary>
    public Resampling? Resampling { get; init; }

    /// <summary>With <see cref="Resampling"/>: show each bar of the larger timeframe while it builds.</summary>
    public bool Replay { get; init; }

    /// <summary>
    /// With <see cref="Resampling"/>: the index of the feed in the same run that this one is made from. Its bars are then
    /// known only when that feed has moved past them; without it the feed reads the series by itself, ahead of the others.
    /// </summary>
    public int? Of { get; init; }

    /// <summary>Not a matter of adding bars one by one, so the run has to be stepped as the reference engine steps it.</summary>
    internal bool IsStepped => Resampling is not null || Filters is [.., BarReplayerOpen];
}

/// <summary>The larger timeframe that bars are gathered into, and how its edges are treated.</summary>
public sealed record Resampling(Timeframe Timeframe, int Compression = 1)
{
    /// <summary>Close bars on the edges of the clock (09:30, 09:35 …) instead of counting bars.</summary>
    public bool BarToEdge { get; init; } = true;

    /// <summary>
    /// Stamp a bar with the edge it reached instead of the time of its last input. Null: so when resampling, not in
    /// replay, where it adds a step that shows the finished bar under its new time.
    /// </summary>
    public bool? AdjustTime { get; init; }

    /// <summary>Stamp with the right edge (09:35 for 09:30–09:35) rather than the left.</summary>
    public bool RightEdge { get; init; } = true;

    /// <summary>Units of the timeframe by which the edges are pushed.</summary>
    public int BoundaryOffset { get; init; }

    /// <summary>Merge bars that come late into the next bar instead of dropping them.</summary>
    public bool TakeLate { get; init; } = true;
}
