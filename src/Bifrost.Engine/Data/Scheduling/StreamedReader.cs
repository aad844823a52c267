namespace Bifrost.Engine.Data;

/// <summary>A feed whose newest bar still changes: it delivers steps, of which only some begin a bar.</summary>
abstract class StreamedReader(BarSeries series, Timeframe timeframe, int compression)
    : FeedReader(timeframe, compression)
{
    readonly BarsBuilder _finished = new();
    readonly BarsBuilder _states = new();
    readonly BarsBuilder _ticks = new();
    readonly List<int> _deliveredAt = [];
    readonly List<int> _barIndex = [];
    ReplayStep _read;
    bool _isShown;

    public override int Length => _finished.Count;

    public override Bar Current => _finished[^1];

    public override long Time => _isShown ? _finished.TimeAt(_finished.Count - 1) : _read.State.Time;

    protected BarSeries Series => series;

    /// <summary>Orders are matched against the inputs; otherwise against the bars so far.</summary>
    protected virtual bool HasTicks => false;

    public override void Hold()
    {
        base.Hold();
        _isShown = _finished.Count > 0;
    }

    public override void Deliver(int cycle)
    {
        if (_read.IsNew) _finished.Add(_read.State);
        else _finished.Replace(_finished.Count - 1, _read.State);

        _states.Add(_read.State);
        if (HasTicks) _ticks.Add(_read.Tick);
        _barIndex.Add(_finished.Count - 1);
        _deliveredAt.Add(cycle);
        _isShown = true;
    }

    public override FeedTrack ToTrack() =>
        new(series with { Bars = _finished.ToBars(), Timeframe = Timeframe, Compression = Compression }, null)
        {
            Updates = new([.. _deliveredAt], [.. _barIndex], _states.ToBars(), HasTicks ? _ticks.ToBars() : null),
        };

    protected bool Read(ReplayStep? step)
    {
        if (step is not { } read) return false;
        (_read, _isShown) = (read, false);
        return true;
    }

    protected override void Resume() => _isShown = false;
}
