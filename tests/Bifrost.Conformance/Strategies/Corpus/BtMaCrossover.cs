using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class BtMaCrossover : Strategy
{
    CrossOver _cross = null!;

    [Parameter("bars")]
    public int Fast { get; set; } = 10;

    [Parameter("bars")]
    public int Slow { get; set; } = 30;

    protected internal override void Init() => _cross = new(new Sma(Data, Fast), new Sma(Data, Slow));

    protected internal override void Next()
    {
        if (Position.IsOpen)
        {
            if (_cross[0] < 0) Sell();
        }
        else if (_cross[0] > 0)
        {
            Buy();
        }
    }
}
