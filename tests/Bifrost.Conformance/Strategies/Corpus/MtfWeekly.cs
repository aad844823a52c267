using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class MtfWeekly : Strategy
{
    Sma _fast = null!;
    Sma _slow = null!;

    [Parameter("bars of the first feed")]
    public int Fast { get; set; } = 10;

    [Parameter("bars of the second feed")]
    public int Slow { get; set; } = 4;

    [Parameter("units")]
    public double Stake { get; set; } = 25;

    protected internal override void Init() => (_fast, _slow) = (new(Feeds[0], Fast), new(Feeds[1], Slow));

    protected internal override void Next()
    {
        double close = Feeds[0].Close[0], larger = Feeds[1].Close[0];
        if (Position.IsOpen)
        {
            if (close < _fast[0] || larger < _slow[0]) Close();
        }
        else if (close > _fast[0] && larger > _slow[0])
        {
            Buy(Stake);
        }
    }
}
