using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Kaufman's adaptive moving average: the straighter the way of the price, the faster it follows.</summary>
public sealed class Kama : Indicator
{
    public Kama(Line source, int period = 30, int fast = 2, int slow = 30)
        : base(source)
    {
        var direction = source - source.Delay(period);
        var volatility = new SumN(LineMath.Abs(source - source.Delay(1)), period);
        var efficiency = LineMath.Abs(direction / volatility);
        var (fastest, slowest) = (2.0 / (fast + 1.0), 2.0 / (slow + 1.0));
        var alpha = LineMath.Pow(efficiency * (fastest - slowest) + slowest, 2);
        Average = Declare("Kama", new ExponentialSmoothingDynamic(source, alpha, period));
    }

    public Line Average { get; }
}
