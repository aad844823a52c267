using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Bollinger bands, each smoothed by a Gaussian over as many bars (<see cref="NadarayaWatsonSmoother"/>).</summary>
public sealed class BollingerSmoother : Indicator
{
    /// <param name="source">Around what.</param>
    /// <param name="period">That of the bands, and of the smoothing.</param>
    /// <param name="deviations">How many standard deviations away.</param>
    /// <param name="bandwidth">The width of the Gaussian, in bars.</param>
    public BollingerSmoother(Line source, int period = 20, double deviations = 3, double bandwidth = 6)
        : base(source)
    {
        var bands = new SmoothedBands(source, period, deviations, period, bandwidth);
        (Mid, Top) = (Declare("Mid", bands.Mid), Declare("Top", bands.Top));
        Bottom = Declare("Bottom", bands.Bottom);
    }

    public Line Mid { get; }

    public Line Top { get; }

    public Line Bottom { get; }
}
