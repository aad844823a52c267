using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Weighted moving average: the newest value weighs most, the oldest 1.</summary>
public sealed class Wma : Indicator
{
    public Wma(Line source, int period = 30)
        : base(source) => Average = Declare("Wma", Computed.Window("Wma", Kernel(period), period, source));

    public Line Average { get; }

    static WeightedKernel Kernel(int period)
    {
        double[] weights = [.. Enumerable.Range(1, Math.Max(0, period)).Select(weight => (double)weight)];
        return new(period, 2.0 / (period * (period + 1.0)), new(weights));
    }
}
