using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// DV2, bounded (Varadi): the rank, in percent, of the average place of the close against the middle of its bar.
/// </summary>
public sealed class Dv2 : Indicator
{
    public Dv2(Candles bars, int period = 252, int averagePeriod = 2, MovingAverage average = MovingAverage.Simple)
        : base(bars)
    {
        var place = bars.Close / ((bars.High + bars.Low) / 2.0);
        Rank = Declare("Dv2", new PercentRank(average.Of(place, averagePeriod), period) * 100);
    }

    public Line Rank { get; }
}
