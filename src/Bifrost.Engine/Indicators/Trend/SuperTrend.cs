using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// SuperTrend (Seban): a stop some average true ranges from the middle of the bar, which only moves with the trend, and
/// changes sides when the close crosses it.
/// </summary>
public sealed class SuperTrend : Indicator
{
    public SuperTrend(Candles bars, int period = 10, double factor = 3, MovingAverage average = MovingAverage.Smoothed)
        : base(bars)
    {
        var width = new Atr(bars, period, average);
        Stop = Declare("SuperTrend", SuperTrendKernel.Line(bars, width, factor, ofDirection: false));
        Direction = Declare("Direction", SuperTrendKernel.Line(bars, width, factor, ofDirection: true));
    }

    public Line Stop { get; }

    /// <summary>−1 in an uptrend, when the stop is below; 1 in a downtrend.</summary>
    public Line Direction { get; }
}
