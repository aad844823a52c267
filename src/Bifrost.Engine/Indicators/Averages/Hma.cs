using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Hull moving average: a weighted average of twice the fast one less the slow one, over √period.</summary>
public sealed class Hma : Indicator
{
    public Hma(Line source, int period = 30, MovingAverage average = MovingAverage.Weighted)
        : base(source)
    {
        var slow = average.Of(source, period);
        var fast = 2.0 * average.Of(source, period / 2);
        Average = Declare("Hma", average.Of(fast - slow, (int)Math.Sqrt(period)));
    }

    public Line Average { get; }
}
