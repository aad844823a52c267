namespace Bifrost.Engine.Data;

/// <summary>A feed that delivers its bars as they are.</summary>
sealed class PlainReader(BarSeries series) : FeedReader(series.Timeframe, series.Compression)
{
    readonly int[] _deliveredAt = new int[series.Bars.Count];
    int _length;

    public override int Length => _length;

    public override Bar Current => series.Bars[_length - 1];

    public override long Time => series.Bars.Times[_length - 1];

    public override void Hold()
    {
        base.Hold();
        _length--;
    }

    public override void Deliver(int cycle) => _deliveredAt[_length - 1] = cycle;

    public override FeedTrack ToTrack() => new(series, FeedTrack.Compact(_deliveredAt));

    protected override bool Load()
    {
        if (_length == series.Bars.Count) return false;
        _length++;
        return true;
    }

    protected override void Resume() => _length++;
}
