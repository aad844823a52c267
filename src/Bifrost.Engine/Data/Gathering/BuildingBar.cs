namespace Bifrost.Engine.Data;

/// <summary>A bar of a larger timeframe while its inputs come in.</summary>
sealed class BuildingBar
{
    double _open = double.NaN;
    double _high = double.NegativeInfinity;
    double _low = double.PositiveInfinity;
    double _close = double.NaN;
    double _volume;
    double _openInterest;

    /// <summary>Has an input; one whose open is missing does not begin a bar.</summary>
    public bool IsOpen => !double.IsNaN(_open);

    /// <summary>The time of the newest input; while there is none, later than all.</summary>
    public long Time { get; set; } = long.MaxValue;

    public void Add(in Bar bar)
    {
        Time = bar.Time;
        if (bar.High > _high) _high = bar.High;
        if (bar.Low < _low) _low = bar.Low;
        _close = bar.Close;
        _volume += bar.Volume;
        _openInterest = bar.OpenInterest;
        if (!IsOpen) _open = bar.Open;
    }

    public void Clear()
    {
        (_open, _high, _low) = (double.NaN, double.NegativeInfinity, double.PositiveInfinity);
        (_close, _volume, _openInterest, Time) = (double.NaN, 0, 0, long.MaxValue);
    }

    public void Restart(in Bar bar)
    {
        Clear();
        Add(bar);
    }

    public Bar ToBar() => new(Time, _open, _high, _low, _close, _volume, _openInterest);
}
