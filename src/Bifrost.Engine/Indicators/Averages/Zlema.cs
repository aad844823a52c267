using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Zero-lag exponential moving average: of the values plus what they gained over half the period.</summary>
public sealed class Zlema : Indicator
{
    public Zlema(Line source, int period = 30, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var ahead = 2.0 * source - source.Delay((period - 1) / 2);
        Average = Declare("Zlema", average.Of(ahead, period));
    }

    public Line Average { get; }
}
