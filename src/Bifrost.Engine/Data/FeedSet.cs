using System.Collections;

namespace Bifrost.Engine.Data;

/// <summary>The feeds of one run as one strategy sees them, with the indicators that have to be computed bar by bar.</summary>
public sealed class FeedSet : IReadOnlyList<Feed>
{
    readonly Feed[] _feeds;
    readonly List<IStreamed> _streamed = [];

    internal FeedSet(Schedule schedule, ColumnCache columns)
    {
        (Schedule, Columns) = (schedule, columns);
        _feeds = [.. schedule.Tracks.Select((track, index) => new Feed(this, index, track))];
    }

    internal Schedule Schedule { get; }

    public int Count => _feeds.Length;

    public Feed this[int index] => _feeds[index];

    /// <summary>The feed of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists the names there are.</exception>
    public Feed this[string name] => Array.Find(_feeds, feed => feed.Name == name)
        ?? throw new KeyNotFoundException($"No feed is named {name}; there are {string.Join(", ", _feeds.Select(feed => feed.Name))}.");

    /// <summary>Columns computed once and shared by every run over the same bars.</summary>
    internal ColumnCache Columns { get; }

    /// <summary>
    /// Bars that the slowest feed still lacks: above 0 while the strategy warms up, 0 on the first bar on which every
    /// indicator has a value, below 0 after it.
    /// </summary>
    internal int BarsMissing
    {
        get
        {
            var missing = int.MinValue;
            foreach (var feed in _feeds) missing = Math.Max(missing, feed.MinPeriod - feed.Length);
            return missing;
        }
    }

    public IEnumerator<Feed> GetEnumerator() => ((IEnumerable<Feed>)_feeds).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds an indicator that cannot be computed ahead; they are stepped in the order of registration.</summary>
    internal void Register(IStreamed indicator) => _streamed.Add(indicator);

    /// <summary>Moves every feed that has a bar in this cycle; says whether any moved to a new bar.</summary>
    internal bool Advance(int cycle)
    {
        var grew = false;
        foreach (var feed in _feeds)
        {
            var length = feed.Length;
            grew |= feed.Advance(cycle) && feed.Length > length;
        }

        return grew;
    }

    /// <summary>Brings the indicators to the bars the feeds are on.</summary>
    internal void StepIndicators()
    {
        foreach (var indicator in _streamed) indicator.Step();
        foreach (var feed in _feeds) feed.IndicatorClock.Now = feed.Clock.Now;
    }
}

/// <summary>
/// An indicator computed bar by bar. <see cref="Step"/> runs before the indicator clocks move: a feed whose clock is
/// ahead of its indicator clock has a new bar (commit the last one, append), else the current bar changed (revise).
/// </summary>
interface IStreamed
{
    void Step();
}
