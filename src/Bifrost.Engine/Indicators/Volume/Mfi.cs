using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Money flow index (Quong and Soudack 1989): the share, in percent, of the money that changed hands while the typical
/// price rose; 0 where none did, as TA-Lib has it.
/// </summary>
public sealed class Mfi : Indicator
{
    public Mfi(Candles bars, int period = 14)
        : base(bars)
    {
        var typical = bars.Typical;
        Line Flow(bool up) => new SumN(Computed.Formula(
            "Flow", new FlowFormula(up), Math.Max(typical.MinPeriod + 1, bars.Volume.MinPeriod), typical, bars.Volume), period);
        var (rising, falling) = (Flow(up: true), Flow(up: false));
        Index = Declare("Mfi", 100.0 * LineMath.DivByZero(rising, rising + falling));
    }

    public Line Index { get; }
}

/// <summary>Price times volume where the price moved that way, else 0. Sources: price, volume.</summary>
readonly record struct FlowFormula(bool Up) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var move = x.A[i] - x.A[i - 1];
        return (Up ? move > 0 : move < 0) ? x.A[i] * x.B[i] : 0;
    }
}
