using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class DonchianTrail : Strategy
{
    Line _top = null!;
    Atr _range = null!;
    Order? _entry;
    Order? _trail;

    [Parameter("bars")]
    public int Period { get; set; } = 20;

    [Parameter("bars")]
    public int AtrPeriod { get; set; } = 14;

    [Parameter("average true ranges")]
    public double K { get; set; } = 2.5;

    [Parameter("a fraction; 0: by average true range")]
    public double TPerc { get; set; }

    [Parameter("units")]
    public double Stake { get; set; } = 10;

    protected internal override void Init()
    {
        Line highest = new Highest(Data.High, Period);
        _top = highest.Delay(1);
        _range = new(Data, AtrPeriod);
    }

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        if (update.Order == _entry && update.IsCompleted)
        {
            var terms = TPerc > 0 ? OrderTerms.TrailByPercent(TPerc) : OrderTerms.TrailBy(_range[0] * K);
            (_trail, _entry) = (Sell(update.Executed.Size, terms), null);
        }

        if (update.IsAlive) return;
        if (update.Order == _entry) _entry = null;
        if (update.Order == _trail) _trail = null;
    }

    protected internal override void Next()
    {
        if (!Position.IsOpen && _entry is null && _trail is null && Data.Close[0] > _top[0]) _entry = Buy(Stake);
    }
}
