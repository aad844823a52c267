using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A line written some bars back: what is known at a bar stands at one before it.</summary>
static class Displacement
{
    public static Line Line(Line source, int bars)
    {
        var feed = source.Feed;
        var minPeriod = Math.Max(source.MinPeriod, bars);
        var key = new Key(source.Column, bars, minPeriod - 1);
        var column = source.Streams ? Stream(feed, key) : feed.Set.Columns.GetOrAdd(key, Batch);
        return feed.IndicatorLine(column, minPeriod, $"{source.Name}[+{bars}]", displaced: true, streams: source.Streams);
    }

    static Column Batch(Key key)
    {
        var source = key.Source.Values;
        var values = new double[source.Length];
        Array.Fill(values, double.NaN);
        for (var i = Math.Max(key.Start, key.Bars); i < source.Length; i++) values[i - key.Bars] = source[i];
        return new(values);
    }

    static Column Stream(Feed feed, Key key)
    {
        var column = StreamedColumn.For(feed);
        feed.Set.Register(new Node(feed, key, column));
        return column;
    }

    sealed record Key(Column Source, int Bars, int Start);

    sealed class Node(Feed feed, Key key, Column column) : IStreamed
    {
        public void Step()
        {
            var bar = feed.Clock.Now;
            if (bar < Math.Max(key.Start, key.Bars)) return;
            column.Reserve(bar + 1);
            column.Values[bar - key.Bars] = key.Source.Values[bar];
        }
    }
}
