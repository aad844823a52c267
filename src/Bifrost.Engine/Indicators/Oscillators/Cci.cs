using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Commodity channel index (Lambert 1980): how many mean deviations the typical price is from its average.
/// </summary>
public sealed class Cci : Indicator
{
    public Cci(Candles bars, int period = 20, double factor = 0.015, MovingAverage average = MovingAverage.Simple)
        : base(bars)
    {
        var typical = (bars.High + bars.Low + bars.Close) / 3.0;
        var mean = average.Of(typical, period);
        var deviation = new MeanDeviation(typical, period, mean: mean);
        Index = Declare("Cci", (typical - mean) / (factor * deviation));
    }

    public Line Index { get; }
}
