using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Average true range (Wilder 1978).</summary>
public sealed class Atr : Indicator
{
    public Atr(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars) => Range = Declare("Atr", average.Of(new TrueRange(bars), period));

    public Line Range { get; }
}
