using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Three pairs of <see cref="BollingerSmoother"/> bands, of growing periods, and the middle of the first.</summary>
public sealed class BollingerSmoother3Bands : Indicator
{
    public BollingerSmoother3Bands(
        Line source, int period1 = 20, double deviations1 = 3, int period2 = 75, double deviations2 = 3,
        int period3 = 100, double deviations3 = 4, double bandwidth = 6)
        : base(source)
    {
        SmoothedBands Bands(int period, double deviations) => new(source, period, deviations, period, bandwidth);
        var (first, second, third) = (Bands(period1, deviations1), Bands(period2, deviations2), Bands(period3, deviations3));
        Mid = Declare("Mid", first.Mid);
        (Top1, Bottom1) = (Declare("Top1", first.Top), Declare("Bottom1", first.Bottom));
        (Top2, Bottom2) = (Declare("Top2", second.Top), Declare("Bottom2", second.Bottom));
        (Top3, Bottom3) = (Declare("Top3", third.Top), Declare("Bottom3", third.Bottom));
    }

    public Line Mid { get; }

    public Line Top1 { get; }

    public Line Bottom1 { get; }

    public Line Top2 { get; }

    public Line Bottom2 { get; }

    public Line Top3 { get; }

    public Line Bottom3 { get; }
}
