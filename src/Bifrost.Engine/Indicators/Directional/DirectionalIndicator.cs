using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Both directional indicators (Wilder 1978).</summary>
public sealed class DirectionalIndicator : Indicator
{
    public DirectionalIndicator(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars)
    {
        var (plus, minus) = (DirectionalMoves.Plus(bars, period, average), DirectionalMoves.Minus(bars, period, average));
        Plus = Declare("PlusDi", plus);
        Minus = Declare("MinusDi", minus);
    }

    public Line Plus { get; }

    public Line Minus { get; }
}
