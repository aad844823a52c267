namespace Bifrost.Engine.Data;

/// <summary>
/// In which cycle of a run each feed delivers each of its bars: the feeds merged by time. It depends on the bars alone,
/// so it is made before the run and shared by all runs over the same feeds.
/// </summary>
public sealed class Schedule
{
    readonly long[] _times;
    readonly long[] _strategyTimes;
    readonly Lazy<SessionCalendar> _sessions;

    internal Schedule(IReadOnlyList<FeedTrack> tracks, long[] times, long[]? strategyTimes = null)
    {
        (Tracks, _times, _strategyTimes) = (tracks, times, strategyTimes ?? times);
        _sessions = new(() => SessionCalendar.Of(this));
    }

    public IReadOnlyList<FeedTrack> Tracks { get; }

    /// <summary>The number of cycles: steps at which at least one feed delivers.</summary>
    public int Cycles => _times.Length;

    /// <summary>
    /// The time of a cycle, which timers go by: the earliest of the bars that set it, UTC. The cycle that delivers what is
    /// left of resampled bars at the end has the time of the one before.
    /// </summary>
    public long TimeAt(int cycle) => _times[cycle];

    /// <summary>The time a strategy is told in a cycle: the newest of its feeds' times, UTC.</summary>
    public long StrategyTimeAt(int cycle) => _strategyTimes[cycle];

    /// <summary>The first cycle at or after a time, by what strategies are told; <see cref="Cycles"/> when there is none.</summary>
    public int CycleFrom(long time)
    {
        var cycle = 0;
        while (cycle < Cycles && _strategyTimes[cycle] < time) cycle++;
        return cycle;
    }

    /// <summary>The sessions, by the first feed's calendar; reckoned once, for all runs.</summary>
    public SessionCalendar Sessions => _sessions.Value;

    /// <summary>The schedule of feeds that run together, in the order in which the strategy knows them.</summary>
    /// <exception cref="ArgumentException">A plan cannot be carried out; the message names the feed and the reason.</exception>
    public static Schedule Of(params IReadOnlyList<FeedPlan> plans)
    {
        FeedPlans.Check(plans);
        if (plans.Any(plan => plan.IsStepped)) return new SteppedLoop(FeedPlans.Readers(plans)).Run();

        var feeds = plans.Select(FeedPlans.Filtered).ToArray();
        return feeds is [var alone] ? new([new(alone, null)], alone.Bars.Times) : MergedLoop.Run(feeds);
    }
}
