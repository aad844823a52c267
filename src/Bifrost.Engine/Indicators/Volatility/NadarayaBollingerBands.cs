using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Four pairs of smoothed Bollinger bands around the typical price, and the middle of the first: how far out the price
/// is, in four steps. At a bandwidth of 6 a bar 60 bars ago weighs nothing in double precision, so a longer smoothing
/// only delays the first value.
/// </summary>
public sealed class NadarayaBollingerBands : Indicator
{
    /// <param name="bars">Around whose typical price.</param>
    /// <param name="period1">That of the nearest bands, 3 deviations away.</param>
    /// <param name="period2">That of the second, 3 deviations away.</param>
    /// <param name="period3">That of the third and fourth, 4 and 4.25 deviations away.</param>
    /// <param name="smoothing">How many values of a band are smoothed.</param>
    /// <param name="bandwidth">The width of the Gaussian, in bars.</param>
    public NadarayaBollingerBands(
        Candles bars, int period1 = 20, int period2 = 75, int period3 = 100, int smoothing = 60, double bandwidth = 6)
        : base(bars)
    {
        var typical = bars.Typical;
        SmoothedBands Bands(int period, double deviations) => new(typical, period, deviations, smoothing, bandwidth);
        var (first, second) = (Bands(period1, 3), Bands(period2, 3));
        var (third, fourth) = (Bands(period3, 4), Bands(period3, 4.25));
        Mid = Declare("Mid", first.Mid);
        (Top1, Bottom1) = (Declare("Top1", first.Top), Declare("Bottom1", first.Bottom));
        (Top2, Bottom2) = (Declare("Top2", second.Top), Declare("Bottom2", second.Bottom));
        (Top3, Bottom3) = (Declare("Top3", third.Top), Declare("Bottom3", third.Bottom));
        (Top4, Bottom4) = (Declare("Top4", fourth.Top), Declare("Bottom4", fourth.Bottom));
    }

    public Line Mid { get; }

    public Line Top1 { get; }

    public Line Bottom1 { get; }

    public Line Top2 { get; }

    public Line Bottom2 { get; }

    public Line Top3 { get; }

    public Line Bottom3 { get; }

    public Line Top4 { get; }

    public Line Bottom4 { get; }
}
