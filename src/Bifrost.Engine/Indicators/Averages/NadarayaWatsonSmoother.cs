using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Kernel regression over the last values (Nadaraya and Watson 1964): a Gaussian weighs them by how long ago they are.
/// It looks back only, so that no value changes later.
/// </summary>
public sealed class NadarayaWatsonSmoother : Indicator
{
    /// <param name="source">What is smoothed.</param>
    /// <param name="period">How many values count.</param>
    /// <param name="bandwidth">The width of the Gaussian, in bars.</param>
    public NadarayaWatsonSmoother(Line source, int period = 20, double bandwidth = 5)
        : base(source)
    {
        var weights = GaussianWeights.OverBars(period, bandwidth);
        Smoothed = Declare("Smoothed", new WeightedAverage(source, period, 1 / weights.Sum(), weights));
    }

    public Line Smoothed { get; }
}
