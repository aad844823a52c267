using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Triple exponential moving average (Mulloy 1994): 3·EMA − 3·EMA(EMA) + EMA(EMA(EMA)).</summary>
public sealed class Tema : Indicator
{
    public Tema(Line source, int period = 30, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        var once = average.Of(source, period);
        var twice = average.Of(once, period);
        var thrice = average.Of(twice, period);
        Average = Declare("Tema", 3.0 * once - 3.0 * twice + thrice);
    }

    public Line Average { get; }
}
