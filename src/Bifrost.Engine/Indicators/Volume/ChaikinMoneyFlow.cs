using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Chaikin money flow: what <see cref="AccumulationDistribution"/> adds over the last bars, as a share of their volume,
/// from −1 to 1; 0 without volume.
/// </summary>
public sealed class ChaikinMoneyFlow : Indicator
{
    public ChaikinMoneyFlow(Candles bars, int period = 20)
        : base(bars)
    {
        var flow = new SumN(AccumulationDistribution.MoneyFlow(bars), period);
        Flow = Declare("ChaikinMoneyFlow", LineMath.DivByZero(flow, new SumN(bars.Volume, period)));
    }

    public Line Flow { get; }
}
