using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Exponential smoothing from the mean of the first values on.</summary>
public sealed class ExponentialSmoothing : Indicator
{
    /// <param name="source">What is smoothed.</param>
    /// <param name="period">How many values the seed is the mean of.</param>
    /// <param name="alpha">The weight of the newest value; 2 / (period + 1) when not given.</param>
    public ExponentialSmoothing(Line source, int period = 1, double? alpha = null)
        : base(source) => Average = Declare(
            "ExponentialSmoothing", SmoothingKernel.Line("ExponentialSmoothing", source, period, alpha ?? 2.0 / (1.0 + period)));

    public Line Average { get; }
}
