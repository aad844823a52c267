using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A line of one feed seen from the bars of another: the last value known, NaN before there is any.</summary>
static class Coupling
{
    public static Line Couple(Line line, Feed feed)
    {
        if (line.Feed == feed) return line;
        if (line.Feed.Set != feed.Set)
            throw new ArgumentException($"{line.Name} belongs to a feed of another run.", nameof(line));

        var (from, to) = (Deliveries(line.Feed), Deliveries(feed));
        var name = $"{line.Name} on {feed.Name}";
        var streams = line.Streams || feed.Streams || MovesAlone(from, to);
        var column = streams ? Stream(line, feed) : feed.Set.Columns.GetOrAdd(
            new Key(line.Column, line.Feed.Track, feed.Track), key => new(LastKnown(key.Column.Values, from, to)));
        return feed.IndicatorLine(column, line.MinPeriod, name, streams: streams)
            .As(name, line.MinPeriod, line.SourcePeriod);
    }

    /// <summary>
    /// Whether a feed delivers between two bars of the other, so that the current value can change within a bar.
    /// </summary>
    static bool MovesAlone(int[] from, int[] to)
    {
        var next = 0;
        foreach (var cycle in from)
        {
            while (next < to.Length && to[next] < cycle) next++;
            if (next > 0 && (next == to.Length || to[next] != cycle)) return true;
        }

        return false;
    }

    static double[] LastKnown(double[] values, int[] from, int[] to)
    {
        var coupled = new double[to.Length];
        var (known, last) = (0, double.NaN);
        for (var i = 0; i < coupled.Length; i++)
        {
            while (known < from.Length && from[known] <= to[i]) last = values[known++];
            coupled[i] = last;
        }

        return coupled;
    }

    static Column Stream(Line line, Feed feed)
    {
        var column = StreamedColumn.For(feed);
        feed.Set.Register(new Node(line, feed, column));
        return column;
    }

    /// <summary>The cycle of each bar of a feed that does not stream; empty when it does.</summary>
    static int[] Deliveries(Feed feed) => feed.Streams ? []
        : feed.Track.DeliveredAt ?? [.. Enumerable.Range(0, feed.Bars.Count)];

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
