using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The lowest low and the highest high of the last bars.</summary>
public sealed class SupportResistanceChannels : Indicator
{
    public SupportResistanceChannels(Candles bars, int period = 20)
        : base(bars)
    {
        Support = Declare("Support", new Lowest(bars.Low, period));
        Resistance = Declare("Resistance", new Highest(bars.High, period));
    }

    public Line Support { get; }

    public Line Resistance { get; }
}
