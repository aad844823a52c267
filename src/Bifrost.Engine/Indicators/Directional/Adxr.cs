using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The average directional movement index and its rating: the mean of it now and a period ago.</summary>
public sealed class Adxr : Indicator
{
    public Adxr(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars)
    {
        var (plus, minus) = (DirectionalMoves.Plus(bars, period, average), DirectionalMoves.Minus(bars, period, average));
        Index = Declare("Adx", DirectionalMoves.Index(plus, minus, period, average));
        Rating = Declare("Adxr", (Index + Index.Delay(period)) / 2.0);
    }

    public Line Index { get; }

    public Line Rating { get; }
}
