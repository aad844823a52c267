using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Vortex (Botes and Siepman 2010): how far highs are from the lows before, and lows from the highs before, over the
/// true range.
/// </summary>
public sealed class Vortex : Indicator
{
    public Vortex(Candles bars, int period = 14)
        : base(bars)
    {
        var (high, low, close) = (bars.High, bars.Low, bars.Close.Delay(1));
        var range = new SumN(
            LineMath.Max(LineMath.Abs(high - low), LineMath.Abs(high - close), LineMath.Abs(low - close)), period);
        Plus = Declare("Plus", new SumN(LineMath.Abs(high - low.Delay(1)), period) / range);
        Minus = Declare("Minus", new SumN(LineMath.Abs(low - high.Delay(1)), period) / range);
    }

    public Line Plus { get; }

    public Line Minus { get; }
}
