using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Keltner channel as Raschke draws it: an exponential average of the close, and lines some average true ranges above
/// and below it. (Keltner 1960 took the simple average of typical price and range.)
/// </summary>
public sealed class KeltnerChannel : Indicator
{
    public KeltnerChannel(
        Candles bars, int period = 20, double multiple = 2, int rangePeriod = 10,
        MovingAverage average = MovingAverage.Exponential, MovingAverage rangeAverage = MovingAverage.Smoothed)
        : base(bars)
    {
        var (mid, range) = (average.Of(bars.Close, period), new Atr(bars, rangePeriod, rangeAverage));
        Mid = Declare("Mid", mid);
        Top = Declare("Top", Computed.Formula("Top", new BandFormula(multiple), mid, range));
        Bottom = Declare("Bottom", Computed.Formula("Bottom", new BandFormula(-multiple), mid, range));
    }

    public Line Mid { get; }

    public Line Top { get; }

    public Line Bottom { get; }
}
