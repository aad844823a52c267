using System.Collections.Concurrent;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Sweep;

/// <summary>The feeds of a sweep, merged once for all sets; and the first part of them, for searches that try sets on less first.</summary>
sealed class SharedMarkets(IReadOnlyList<FeedPlan> feeds)
{
    readonly ConcurrentDictionary<double, Lazy<SharedMarket>> _markets = new();

    public SharedMarket Over(double share) => _markets.GetOrAdd(share, Make).Value;

    Lazy<SharedMarket> Make(double share) => new(() => new(Schedule.Of([.. feeds.Select(feed => Part(feed, share))])));

    /// <summary>The first bars of a feed, one at least.</summary>
    static FeedPlan Part(FeedPlan feed, double share)
    {
        if (share == 1) return feed;
        var bars = feed.Series.Bars;
        return feed with { Series = feed.Series with { Bars = bars.Slice(0, Math.Max(1, (int)(bars.Count * share))) } };
    }
}

/// <summary>Feeds merged by time, and the columns that were computed from them.</summary>
sealed record SharedMarket(Schedule Schedule)
{
    public ColumnCache Columns { get; } = new();
}
