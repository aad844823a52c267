using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class Pairs : Strategy
{
    Line _z = null!;

    [Parameter("bars")]
    public int Period { get; set; } = 20;

    [Parameter("standard deviations")]
    public double Entry { get; set; } = 1.5;

    [Parameter("standard deviations")]
    public double Exit { get; set; } = 0.3;

    [Parameter("units of the first feed")]
    public double S0 { get; set; } = 20;

    [Parameter("units of the second feed")]
    public double S1 { get; set; } = 40;

    protected internal override void Init()
    {
        var spread = Feeds[0].Close / Feeds[1].Close;
        _z = (spread - new Sma(spread, Period)) / new StdDev(spread, Period);
    }

    protected internal override void Next()
    {
        var z = _z[0];
        if (Position.IsOpen)
        {
            if (Math.Abs(z) >= Exit) return;
            Close(Feeds[0]);
            Close(Feeds[1]);
        }
        else if (z > Entry)
        {
            Sell(S0, data: Feeds[0]);
            Buy(S1, data: Feeds[1]);
        }
        else if (z < -Entry)
        {
            Buy(S0, data: Feeds[0]);
            Sell(S1, data: Feeds[1]);
        }
    }
}
