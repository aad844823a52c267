using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class MacdAtr : Strategy
{
    CrossOver _cross = null!;
    Atr _range = null!;
    Line _direction = null!;
    Order? _order;
    double _stop;

    [Parameter("bars")]
    public int Me1 { get; set; } = 12;

    [Parameter("bars")]
    public int Me2 { get; set; } = 26;

    [Parameter("bars")]
    public int Sig { get; set; } = 9;

    [Parameter("bars")]
    public int AtrPeriod { get; set; } = 14;

    [Parameter("average true ranges")]
    public double AtrDist { get; set; } = 3;

    [Parameter("bars")]
    public int SmaPeriod { get; set; } = 30;

    [Parameter("bars")]
    public int DirPeriod { get; set; } = 10;

    [Parameter("units")]
    public double Stake { get; set; } = 10;

    [Parameter("enter with the trend, not against it")]
    public bool Trend { get; set; }

    protected internal override void Init()
    {
        var macd = new Macd(Data, Me1, Me2, Sig);
        _cross = new(macd.Difference, macd.Signal);
        _range = new(Data, AtrPeriod);
        Line average = new Sma(Data, SmaPeriod);
        _direction = average - average.Delay(DirPeriod);
    }

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        if (!update.IsAlive) _order = null;
    }

    protected internal override void Next()
    {
        if (_order is not null) return;

        var (close, distance) = (Data.Close[0], _range[0] * AtrDist);
        if (Position.IsOpen)
        {
            if (close < _stop) _order = Close();
            else _stop = Math.Max(_stop, close - distance);
        }
        else if (_cross[0] > 0 && (Trend ? _direction[0] > 0 : _direction[0] < 0))
        {
            _order = Buy(Stake);
            _stop = close - distance;
        }
    }
}
