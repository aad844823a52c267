using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Average directional movement index (Wilder 1978): how strong the trend is, whichever way; 0 to 100.
/// </summary>
public sealed class Adx : Indicator
{
    public Adx(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars)
    {
        var (plus, minus) = (DirectionalMoves.Plus(bars, period, average), DirectionalMoves.Minus(bars, period, average));
        Index = Declare("Adx", DirectionalMoves.Index(plus, minus, period, average));
    }

    public Line Index { get; }
}
