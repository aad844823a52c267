using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Conformance.Strategies.Corpus;

sealed class Pyramid : Strategy
{
    Rsi _rsi = null!;

    [Parameter("bars")]
    public int Period { get; set; } = 10;

    [Parameter("units a step")]
    public double Unit { get; set; } = 10;

    [Parameter("never short")]
    public bool LongOnly { get; set; } = true;

    protected internal override void Init() => _rsi = new(Data, Period);

    protected internal override void Next()
    {
        if (Length % 3 != 0) return;
        var steps = Math.Floor((100 - _rsi[0]) / 20);
        OrderTargetSize(Math.Truncate(Unit * (LongOnly ? steps : steps - 2)));
    }
}
