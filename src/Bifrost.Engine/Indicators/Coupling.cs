using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A line of one feed seen from the bars of another: the last value known, NaN before there is any.</summary>
static class Coupling
{
    /// <summary>Now: between two bars of the feed it follows the other.</summary>
    public static Line Couple(Line line, Feed feed) =>
        line.Feed == feed ? line : Coupled(line, feed, line.Streams || feed.Streams || MovesAlone(line.Feed, feed));

    /// <summary>
    /// When each bar of the feed came: it does not change between two of them, so that it can be computed ahead, nor in
    /// the cycle after the last that delivers what is left of resampled bars.
    /// </summary>
    public static Line AtBars(Line line, Feed feed) =>
        line.Feed == feed ? line : Coupled(line, feed, line.Streams || feed.Streams);

    static Line Coupled(Line line, Feed feed, bool streams)
    {
        if (line.Feed.Set != feed.Set)
            throw new ArgumentException($"{line.Name} belongs to a feed of another run.", nameof(line));

        var name = $"{line.Name} on {feed.Name}";
        var column = streams ? Stream(line, feed) : feed.Set.Columns.GetOrAdd(
            new Key(line.Column, line.Feed.Track, feed.Track), LastKnown);
        return feed.IndicatorLine(column, line.MinPeriod, name, streams: streams)
            .As(name, line.MinPeriod, line.SourcePeriod);
    }

    /// <summary>
    /// Whether a feed delivers between two bars of the other or after its last, so that the current value can change within
    /// a bar. What is left of a resampled feed at the end does, in the reference engine too.
    /// </summary>
    static bool MovesAlone(Feed mover, Feed other)
    {
        var (from, to) = (Deliveries(mover.Track), Deliveries(other.Track));
        var next = 0;
        foreach (var cycle in from)
        {
            while (next < to.Length && to[next] < cycle) next++;
            if (next > 0 && (next == to.Length || to[next] != cycle)) return true;
        }

        return false;
    }

    static Column LastKnown(Key key)
    {
        var (from, to) = (Deliveries(key.From), Deliveries(key.To));
        var coupled = new double[to.Length];
        var (known, last) = (0, double.NaN);
        for (var i = 0; i < coupled.Length; i++)
        {
            while (known < from.Length && from[known] <= to[i]) last = key.Column.Values[known++];
            coupled[i] = last;
        }

        return new(coupled);
    }

    static Column Stream(Line line, Feed feed)
    {
        var column = StreamedColumn.For(feed);
        feed.Set.Register(new Node(line, feed, column));
        return column;
    }

    /// <summary>The cycle of each bar of a feed that does not stream; empty when it does.</summary>
    static int[] Deliveries(FeedTrack track) => track.Streams ? []
        : track.DeliveredAt ?? [.. Enumerable.Range(0, track.Series.Bars.Count)];

    sealed record Key(Column Column, FeedTrack From, FeedTrack To);

    sealed class Node(Line line, Feed feed, Column column) : IStreamed
    {
        public void Step()
        {
            var (bar, known) = (feed.Clock.Now, line.Feed.Clock.Now);
            if (bar < 0) return;
            column.Reserve(bar + 1);
            column.Values[bar] = known < 0 ? double.NaN : line.Column.Values[known];
        }
    }
}
