using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The smoothed upward moves in percent of the average true range (Wilder 1978).</summary>
public sealed class PlusDi : Indicator
{
    public PlusDi(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars) => Plus = Declare("PlusDi", DirectionalMoves.Plus(bars, period, average));

    public Line Plus { get; }
}
