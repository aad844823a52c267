using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// DeMark's pivot point with a support and a resistance: which price counts twice depends on how the bar closed.
/// </summary>
public sealed class DemarkPivotPoint : Indicator
{
    public DemarkPivotPoint(Candles bars)
        : base(bars)
    {
        var (high, low, close) = (bars.High, bars.Low, bars.Close);
        var sum = LineMath.ByOrder(
            close, bars.Open, high + 2.0 * low + close, 2.0 * high + low + close, high + low + 2.0 * close);
        P = Declare("P", sum / 4.0);
        S1 = Declare("S1", sum / 2.0 - high);
        R1 = Declare("R1", sum / 2.0 - low);
    }

    public Line P { get; }

    public Line S1 { get; }

    public Line R1 { get; }
}
