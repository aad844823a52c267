using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>Finds the feed that holds the bars of a higher timeframe.</summary>
public interface IRuleFeeds
{
    /// <summary>The bars of that timeframe of the same instrument, known once they closed.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    Feed In(Feed feed, RuleTimeframe timeframe);
}

/// <summary>The feeds of the run that the feed is part of, by timeframe and name.</summary>
sealed class FeedsOfRun : IRuleFeeds
{
    public static FeedsOfRun Instance { get; } = new();

    public Feed In(Feed feed, RuleTimeframe timeframe)
    {
        if (Is(feed, timeframe)) return feed;
        if ((timeframe.Unit, timeframe.Compression).CompareTo((feed.Timeframe, feed.Compression)) < 0)
        {
            throw new ArgumentException(
                $"The rule reads {timeframe} bars, which are shorter than those of {feed.Name}.", nameof(timeframe));
        }

        var found = feed.Set.Where(other => Is(other, timeframe)).ToList();
        return found.Find(other => other.Name == feed.Name) ?? (found is [var only] ? only : throw new ArgumentException(
            $"The rule reads {timeframe} bars and the run has none of {feed.Name}; add the feeds of CompiledRule.Plans.",
            nameof(timeframe)));
    }

    static bool Is(Feed feed, RuleTimeframe timeframe) =>
        (feed.Timeframe, feed.Compression) == (timeframe.Unit, timeframe.Compression);
}
