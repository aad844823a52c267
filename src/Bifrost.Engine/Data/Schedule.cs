namespace Bifrost.Engine.Data;

/// <summary>
/// In which cycle of a run each feed delivers each of its bars: the feeds merged by time. It depends on the bars alone,
/// so it is made before the run and shared by all runs over the same feeds.
/// </summary>
public sealed class Schedule
{
    readonly long[] _times;

    internal Schedule(IReadOnlyList<FeedTrack> tracks, long[] times) => (Tracks, _times) = (tracks, times);

    public IReadOnlyList<FeedTrack> Tracks { get; }

    /// <summary>The number of cycles: steps at which at least one feed delivers.</summary>
    public int Cycles => _times.Length;

    /// <summary>The time of a cycle: the earliest of the bars delivered in it, UTC.</summary>
    public long TimeAt(int cycle) => _times[cycle];

    public static Schedule Of(params IReadOnlyList<FeedPlan> plans)
    {
        if (plans is [{ Resampling: null } alone])
            return new([new(alone.Series, null)], alone.Series.Bars.Times);
        throw new NotSupportedException("Several feeds.");
    }
}
