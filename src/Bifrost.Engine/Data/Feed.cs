namespace Bifrost.Engine.Data;

/// <summary>A series as a strategy meets it: lines read from the present backwards, moved by the run.</summary>
public sealed class Feed
{
    readonly FeedTrack _track;
    readonly int[]? _deliveredAt;
    readonly Bars _bars;
    readonly Bars _matched;
    readonly int _count;
    int _next;

    internal Feed(FeedSet set, int index, FeedTrack track)
    {
        (Set, Index, _track) = (set, index, track);
        _bars = track.Streams ? FeedStreaming.Blank(track) : track.Series.Bars;
        _matched = track.Matched ?? _bars;
        _deliveredAt = track.Updates?.DeliveredAt ?? track.DeliveredAt;
        _count = track.Updates?.DeliveredAt.Length ?? _bars.Count;
        Open = OwnLine(_bars.Opens, "open");
        High = OwnLine(_bars.Highs, "high");
        Low = OwnLine(_bars.Lows, "low");
        Close = OwnLine(_bars.Closes, "close");
        Volume = OwnLine(_bars.Volumes, "volume");
        OpenInterest = OwnLine(_bars.OpenInterests, "openinterest");
    }

    public FeedSet Set { get; }

    /// <summary>The position of the feed in its run; the first is 0.</summary>
    public int Index { get; }

    public string Name => _track.Series.Name;

    public Timeframe Timeframe => _track.Series.Timeframe;

    public int Compression => _track.Series.Compression;

    public Session Session => _track.Series.Session;

    /// <summary>Its current bar may still change (replay, live).</summary>
    public bool Streams => _track.Streams;

    public Line Open { get; }

    public Line High { get; }

    public Line Low { get; }

    public Line Close { get; }

    public Line Volume { get; }

    public Line OpenInterest { get; }

    /// <summary>Bars delivered so far; a bar that is still building counts.</summary>
    public int Length => Clock.Now + 1;

    /// <summary>When the current bar closes, UTC.</summary>
    public DateTime DateTime => UtcTime.ToDateTime(Time);

    /// <summary>As <see cref="DateTime"/>, in <see cref="UtcTime"/>; 0 before the first bar.</summary>
    public long Time => Clock.Now < 0 ? 0 : _bars.Times[Clock.Now];

    /// <summary>The bars needed before every indicator on this feed has a value; 1 without indicators.</summary>
    public int MinPeriod { get; private set; } = 1;

    internal Clock Clock { get; } = new();

    internal Clock IndicatorClock { get; } = new();

    internal FeedTrack Track => _track;

    internal Bars Bars => _bars;

    /// <summary>The bar that orders are matched against: the current one; in replay its newest input.</summary>
    internal Bar MatchingBar => _track.Updates?.Tick is { } tick ? tick[_next - 1] : _matched[Clock.Now];

    /// <summary>The close of the current bar; there has to be one.</summary>
    internal double LastClose => _bars.Closes.Values[Clock.Now];

    /// <summary>The bar of so many bars ago.</summary>
    internal Bar BarAt(int ago) => _bars[Clock.Now + ago];

    internal long TimeAt(int ago) => _bars.Times[Clock.Now + ago];

    public static implicit operator Line(Feed feed) => feed.Close;

    internal void RequireMinPeriod(int minPeriod) => MinPeriod = Math.Max(MinPeriod, minPeriod);

    /// <summary>Moves to the bar of this cycle, if there is one.</summary>
    internal bool Advance(int cycle)
    {
        if (_next == _count || (_deliveredAt is { } at && at[_next] != cycle)) return false;

        Clock.Now = _track.Updates is { } updates ? FeedStreaming.Show(updates, _next, _bars) : _next;
        _next++;
        return true;
    }

    /// <summary>Puts a line of values counted by this feed's bars, known when the strategy steps, before the strategy.</summary>
    internal Line IndicatorLine(Column column, int minPeriod, string name, bool displaced = false, bool streams = false)
    {
        RequireMinPeriod(minPeriod);
        return new(this, column, IndicatorClock, minPeriod, name)
        {
            IsDisplaced = displaced, Streams = streams || Streams,
        };
    }

    Line OwnLine(Column column, string name) => new(this, column, Clock, 1, name) { Streams = Streams };
}

/// <summary>The columns of a feed whose current bar still changes.</summary>
static class FeedStreaming
{
    /// <summary>Columns of the run's own, as long as the finished bars will be.</summary>
    public static Bars Blank(FeedTrack track)
    {
        var count = track.Series.Bars.Count;
        double[] Fresh()
        {
            var values = new double[count];
            Array.Fill(values, double.NaN);
            return values;
        }

        return Bars.OverColumns(new long[count], Fresh(), Fresh(), Fresh(), Fresh(), Fresh(), Fresh());
    }

    /// <summary>Writes one update over the current bar; returns the bar's index.</summary>
    public static int Show(ReplayUpdates updates, int update, Bars bars)
    {
        var (index, state) = (updates.BarIndex[update], updates.State);
        bars.Times[index] = state.Times[update];
        bars.Opens.Values[index] = state.Open[update];
        bars.Highs.Values[index] = state.High[update];
        bars.Lows.Values[index] = state.Low[update];
        bars.Closes.Values[index] = state.Close[update];
        bars.Volumes.Values[index] = state.Volume[update];
        bars.OpenInterests.Values[index] = state.OpenInterest[update];
        return index;
    }
}
