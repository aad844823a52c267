using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Bollinger bands whose three lines are smoothed by a <see cref="NadarayaWatsonSmoother"/>.</summary>
sealed class SmoothedBands(Line source, int period, double deviations, int smoothing, double bandwidth)
{
    readonly BollingerBands _bands = new(source, period, deviations);

    public Line Mid => Smooth(_bands.Mid);

    public Line Top => Smooth(_bands.Top);

    public Line Bottom => Smooth(_bands.Bottom);

    NadarayaWatsonSmoother Smooth(Line band) => new(band, smoothing, bandwidth);
}
