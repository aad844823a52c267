using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Average directional movement index (Wilder 1978): how strong the trend is, whichever way; 0 to 100.
/// </summary>
public sealed class Adx : Indicator
{
    public Adx(Candles bars, int period = 14, MovingAverage average = MovingAverage.Smoothed)
        : base(bars) => Index = Declare("Adx", AdxKernel.Line(bars, period, average) ?? Composed(bars, period, average));

    public Line Index { get; }

    internal static Line Composed(Candles bars, int period, MovingAverage average) => DirectionalMoves.Index(
        DirectionalMoves.Plus(bars, period, average), DirectionalMoves.Minus(bars, period, average), period, average);
}
