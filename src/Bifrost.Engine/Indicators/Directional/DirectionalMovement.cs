using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The average directional movement index, its rating and both directional indicators.</summary>
public sealed class DirectionalMovement : Indicator
{
    public DirectionalMovement(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars)
    {
        var (plus, minus) = (DirectionalMoves.Plus(bars, period, average), DirectionalMoves.Minus(bars, period, average));
        Index = Declare("Adx", DirectionalMoves.Index(plus, minus, period, average));
        Rating = Declare("Adxr", (Index + Index.Delay(period)) / 2.0);
        Plus = Declare("PlusDi", plus);
        Minus = Declare("MinusDi", minus);
    }

    public Line Index { get; }

    public Line Rating { get; }

    public Line Plus { get; }

    public Line Minus { get; }
}
