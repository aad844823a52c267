using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The band in which most of the recent pivots lie: a pivot is a high, or low, that no bar within a period on either side
/// passes, and is known a period later. Each pivot makes a band with those within reach; the one with the most is
/// shown; of equals that of the oldest high, then of the oldest low. NaN while no band is strong enough.
/// </summary>
public sealed class SupportResistanceBands : Indicator
{
    /// <param name="bars">The bars whose pivots.</param>
    /// <param name="period">Bars on either side of a pivot.</param>
    /// <param name="channelWidth">How far pivots of a band are from its first, in percent of the range of the last 300 bars.</param>
    /// <param name="minStrength">How many pivots a band needs, the first included.</param>
    /// <param name="lookback">For how many bars a pivot counts after it is known.</param>
    /// <param name="asOriginal">
    /// As the script this comes from computes it, against its documentation: the width is a distance of price, and the
    /// lookback is counted in days.
    /// </param>
    public SupportResistanceBands(
        Candles bars, int period = 10, double channelWidth = 5, int minStrength = 1, int lookback = 290, bool asOriginal = false)
        : base(bars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lookback, 1);
        var high = PivotFormula.Line(bars.High, new Highest(bars.High, 2 * period + 1), period);
        var low = PivotFormula.Line(bars.Low, new Lowest(bars.Low, 2 * period + 1), period);
        var days = asOriginal ? bars.Close.Feed.Bars.Times : null;
        Line Of(bool top) => Computed.Formula(
            "Band", new StrongestBandFormula(channelWidth, minStrength, lookback, days, top), high, low, bars.High, bars.Low);
        (Support, Resistance) = (Declare("Support", Of(top: false)), Declare("Resistance", Of(top: true)));
    }

    public Line Support { get; }

    public Line Resistance { get; }
}

/// <summary>The value of a period ago where it is the extreme of the window around it, else NaN. Sources: values, extremes.</summary>
readonly record struct PivotFormula(int Period) : IFormula
{
    public static Line Line(Line values, Line extreme, int period) =>
        Computed.Formula("Pivot", new PivotFormula(period), values, extreme);

    public double At(in Inputs x, int i) => x.A[i - Period] == x.B[i] ? x.B[i] : double.NaN;
}
