namespace Bifrost.Engine.Data;

/// <summary>
/// Shows of each bar the open first and then the whole. The whole is known to be due only when the next bar is read, so
/// that of the last bar comes when every feed has ended.
/// </summary>
sealed class OpenFirstReader(BarSeries series) : StreamedReader(series, series.Timeframe, series.Compression)
{
    int _next;
    bool _isOpen;

    public override bool Last() => _isOpen && Read(Whole());

    protected override bool Load()
    {
        if (_next == Series.Bars.Count) return false;
        return Read(_isOpen ? Whole() : OpenOf(Series.Bars[_next++]));
    }

    ReplayStep Whole()
    {
        _isOpen = false;
        var bar = Series.Bars[_next - 1];
        return new(IsNew: false, bar, bar);
    }

    ReplayStep OpenOf(in Bar bar)
    {
        _isOpen = true;
        var open = bar with { High = bar.Open, Low = bar.Open, Close = bar.Open, Volume = 0, OpenInterest = 0 };
        return new(IsNew: true, open, open);
    }
}
