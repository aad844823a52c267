using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>Finds the ranks of a symbol in its universe.</summary>
interface IRuleRanks
{
    /// <summary>The rank as a line of the feed.</summary>
    Line Of(RankOf rank, Feed feed);
}

/// <summary>
/// Ranks among the feeds of the same run that have the same timeframe, those of rules' higher timeframes apart.
/// </summary>
sealed class RanksOfRun(IRuleFeeds feeds) : IRuleRanks
{
    public Line Of(RankOf rank, Feed feed)
    {
        var schedule = feed.Set.Schedule;
        Column[]? places = null;
        var column = feed.Set.Columns.GetOrAdd(new Key(schedule, rank, feed.Index), _ => (places = Places(rank, feed))[feed.Index]);
        foreach (var peer in places is null ? [] : Peers(feed))
            feed.Set.Columns.GetOrAdd(new Key(schedule, rank, peer.Index), key => places![key.Feed]);
        return feed.IndicatorLine(column, 1, "rank");
    }

    /// <summary>By the index of the feed; of others than its peers none.</summary>
    Column[] Places(RankOf rank, Feed feed)
    {
        var peers = Peers(feed);
        if (peers.Find(peer => peer.Streams) is { } streaming)
            throw new ArgumentException($"A rank compares finished bars; those of {streaming.Name} still change.", nameof(feed));
        var values = peers.ConvertAll(peer => new RuleLines(peer, feeds, this).Whole(rank.Value).Column.Values);
        var places = Ranking.Of(peers.ConvertAll(peer => peer.Bars.Times), values, rank.AsShare);
        var byIndex = new Column[feed.Set.Count];
        foreach (var (at, peer) in peers.Index()) byIndex[peer.Index] = places[at];
        return byIndex;
    }

    static List<Feed> Peers(Feed feed) =>
        [.. feed.Set.Where(other => (other.Timeframe, other.Compression) == (feed.Timeframe, feed.Compression))];

    sealed record Key(Schedule Schedule, RankOf Rank, int Feed);
}
