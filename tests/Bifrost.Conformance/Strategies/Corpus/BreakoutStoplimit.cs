using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class BreakoutStoplimit : Strategy
{
    Highest _high = null!;
    Lowest _low = null!;
    Order? _order;

    [Parameter("bars")]
    public int N { get; set; } = 10;

    [Parameter("units")]
    public double Stake { get; set; } = 12;

    [Parameter("distance of the limit as a fraction")]
    public double Band { get; set; } = 0.005;

    [Parameter("leave with a trailing stop-limit")]
    public bool TrailLimit { get; set; }

    protected internal override void Init() => (_high, _low) = (new(Data.High, N), new(Data.Low, N));

    protected internal override void NotifyOrder(OrderUpdate update)
    {
        if (!update.IsAlive && update.Order == _order) _order = null;
    }

    protected internal override void Next()
    {
        double high = _high[0], low = _low[0], close = Data.Close[0];
        if (!Position.IsOpen)
        {
            if (_order is not null) Cancel(_order);
            _order = Buy(Stake, OrderTerms.StopLimit(high, high * (1 + Band)));
        }
        else
        {
            _order ??= Sell(Position.Size, TrailLimit
                ? new() { Type = OrderType.StopTrailLimit, Price = close, LimitPrice = close * (1 - Band), TrailAmount = high - low }
                : OrderTerms.Stop(low));
        }
    }
}
