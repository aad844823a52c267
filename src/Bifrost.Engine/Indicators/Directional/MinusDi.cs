using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The smoothed downward moves in percent of the average true range (Wilder 1978).</summary>
public sealed class MinusDi : Indicator
{
    public MinusDi(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars) => Minus = Declare("MinusDi", DirectionalMoves.Minus(bars, period, average));

    public Line Minus { get; }
}
