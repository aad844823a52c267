using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>One symbol of a universe, with the columns computed of it and its places among the others.</summary>
sealed class RuleMember(BarSeries series) : IRuleRanks
{
    readonly ColumnCache _columns = new();
    readonly Dictionary<string, Feed> _feeds = new(StringComparer.Ordinal);
    readonly Dictionary<RankOf, Column> _ranks = [];

    public BarSeries Series => series;

    public ReadOnlyMemory<double> Over(CompiledRule rule) =>
        series.Bars.Count == 0 ? ReadOnlyMemory<double>.Empty : rule.Over(FeedOf(rule), FeedsOfRun.Instance, this).Column.Values;

    /// <summary>A part of the rule over the symbol.</summary>
    public double[] Values(Meaning part, CompiledRule rule) =>
        series.Bars.Count == 0 ? [] : new RuleLines(FeedOf(rule), FeedsOfRun.Instance, this).Whole(part).Column.Values;

    public void Take(RankOf rank, Column places) => _ranks[rank] = places;

    Line IRuleRanks.Of(RankOf rank, Feed feed) => feed.IndicatorLine(_ranks[rank], 1, "rank");

    /// <summary>The feed of the symbol, with feeds of the timeframes that the rule names beside it.</summary>
    Feed FeedOf(CompiledRule rule)
    {
        var timeframes = string.Join(' ', rule.Timeframes);
        if (!_feeds.TryGetValue(timeframes, out var feed))
            _feeds[timeframes] = feed = new FeedSet(Schedule.Of(rule.Plans(new(series))), _columns)[0];
        return feed;
    }
}
