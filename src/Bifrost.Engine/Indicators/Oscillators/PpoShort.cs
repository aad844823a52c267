using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// A fast moving average less a slow one in percent of the fast one, its own average, and the distance between them.
/// </summary>
public sealed class PpoShort : Indicator
{
    public PpoShort(
        Line source, int fast = 12, int slow = 26, int signal = 9, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var (fastAverage, slowAverage) = (average.Of(source, fast), average.Of(source, slow));
        Percent = Declare("PpoShort", 100.0 * (fastAverage - slowAverage) / fastAverage);
        Signal = Declare("Signal", average.Of(Percent, signal));
        Histogram = Declare("Histogram", Percent - Signal);
    }

    public Line Percent { get; }

    public Line Signal { get; }

    public Line Histogram { get; }
}
