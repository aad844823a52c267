using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// A fast moving average less a slow one in percent of the slow one, its own average, and the distance between them.
/// </summary>
public sealed class Ppo : Indicator
{
    public Ppo(
        Line source, int fast = 12, int slow = 26, int signal = 9, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var (fastAverage, slowAverage) = (average.Of(source, fast), average.Of(source, slow));
        Percent = Declare("Ppo", 100.0 * (fastAverage - slowAverage) / slowAverage);
        Signal = Declare("Signal", average.Of(Percent, signal));
        Histogram = Declare("Histogram", Percent - Signal);
    }

    public Line Percent { get; }

    public Line Signal { get; }

    public Line Histogram { get; }
}
