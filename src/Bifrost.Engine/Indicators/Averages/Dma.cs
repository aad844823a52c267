using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Dickson moving average: the mean of the error-correcting and the Hull moving average.</summary>
public sealed class Dma : Indicator
{
    public Dma(
        Line source, int period = 30, int gainLimit = 50, int hullPeriod = 7, MovingAverage hull = MovingAverage.Hull)
        : base(source)
    {
        var corrected = new ZeroLagIndicator(source, period, gainLimit);
        Average = Declare("Dma", (corrected + hull.Of(source, hullPeriod)) / 2.0);
        Require(corrected.MinPeriod);
    }

    public Line Average { get; }
}
