using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Double exponential moving average (Mulloy 1994): less lag by 2·EMA − EMA(EMA).</summary>
public sealed class Dema : Indicator
{
    public Dema(Line source, int period = 30, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var once = average.Of(source, period);
        var twice = average.Of(once, period);
        Average = Declare("Dema", 2.0 * once - twice);
    }

    public Line Average { get; }
}
