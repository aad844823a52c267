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

/// <summary>
/// A line of a higher timeframe seen from the bars of the feed: what was known when each of them came. Unlike
/// <see cref="Indicators.LineShifts"/> it does not change between two bars of the feed, so it can be computed ahead.
/// </summary>
static class Seen
{
    public static Line From(Feed feed, Line line)
    {
        if (line.Feed == feed) return line;
        if (line.Streams || feed.Streams) return Indicators.LineShifts.On(line, feed);

        var column = feed.Set.Columns.GetOrAdd(new Key(line.Column, line.Feed.Track, feed.Track), Known);
        return feed.IndicatorLine(column, 1, $"{line.Name} on {feed.Name}").As(line.Name, 1, line.SourcePeriod);
    }

    static Column Known(Key key)
    {
        var values = new double[key.To.Series.Bars.Count];
        var (known, last) = (0, double.NaN);
        for (var i = 0; i < values.Length; i++)
        {
            var cycle = Cycle(key.To, i);
            while (known < key.Column.Count && Cycle(key.From, known) <= cycle) last = key.Column.Values[known++];
            values[i] = last;
        }

        return new(values);
    }

    static int Cycle(FeedTrack track, int bar) => track.DeliveredAt is { } at ? at[bar] : bar;

    sealed record Key(Column Column, FeedTrack From, FeedTrack To);
}
