using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// How far a Sharpe ratio can be believed, after Bailey and López de Prado, The Sharpe Ratio Efficient Frontier (2012) and
/// The Deflated Sharpe Ratio (2014). All ratios are per period, not annualised.
/// </summary>
public static class SharpeInference
{
    const double EulerMascheroni = 0.57721566490153286;

    /// <summary>
    /// The probability that the true ratio is above <paramref name="benchmark"/> (PSR). NaN where the sample has no ratio, has fewer than
    /// two returns, or contradicts itself (a skewness that its kurtosis does not allow).
    /// </summary>
    public static double Probabilistic(SharpeSample sample, double benchmark = 0) => sample.Count < 2
        ? double.NaN
        : NormalDistribution.Cdf((sample.Sharpe - benchmark) * Math.Sqrt(sample.Count - 1) / sample.Spread);

    /// <summary>
    /// The number of periods (MinTRL) after which a ratio like the sample's would be above <paramref name="benchmark"/> with that
    /// confidence; infinite where it is not above it at all.
    /// </summary>
    /// <param name="confidence">Between 0 and 1, both excluded: 0.95 is usual.</param>
    public static double MinimumTrackRecord(SharpeSample sample, double benchmark = 0, double confidence = 0.95)
    {
        if (confidence is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is between 0 and 1.");
        if (sample.Sharpe <= benchmark) return double.PositiveInfinity;
        var errors = sample.Spread * NormalDistribution.Quantile(confidence) / (sample.Sharpe - benchmark);
        return 1 + (errors * errors);
    }

    /// <summary>
    /// The ratio that the best of so many trials is expected to show when none has any skill:
    /// √V·[(1 − γ)·Φ⁻¹(1 − 1/N) + γ·Φ⁻¹(1 − 1/(N·e))]. 0 of one trial, which nobody chose.
    /// </summary>
    /// <param name="trials">Independent trials; a fraction is allowed, as clusters may be counted in part.</param>
    /// <param name="variance">The variance of the ratios over the trials.</param>
    public static double ExpectedMaximum(double trials, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        if (trials <= 1) return 0;
        var best = NormalDistribution.Quantile(1 - (1 / trials));
        var beyond = NormalDistribution.Quantile(1 - (1 / (trials * Math.E)));
        return Math.Sqrt(variance) * (((1 - EulerMascheroni) * best) + (EulerMascheroni * beyond));
    }

    /// <summary>
    /// The probability that the true ratio is above 0 once the best of so many trials was chosen (DSR): the probabilistic ratio against
    /// <see cref="ExpectedMaximum"/>.
    /// </summary>
    public static double Deflated(SharpeSample sample, double trials, double variance) =>
        Probabilistic(sample, ExpectedMaximum(trials, variance));

    /// <summary>
    /// Lo's factor (2002) from the ratio of a period to that of q of them, q / √(q + 2·Σ (q − k)·ρₖ), where returns follow on each other;
    /// √q where they do not.
    /// </summary>
    /// <param name="periods">q: 252 from days to years.</param>
    public static double AnnualFactor(ReadOnlySpan<double> returns, int periods)
    {
        var lags = Math.Min(periods - 1, returns.Length - 2);
        var sum = 0d;
        for (var lag = 1; lag <= lags; lag++) sum += (periods - lag) * Autocorrelation.At(returns, lag);
        var variance = periods + (2 * sum);
        return variance > 0 ? periods / Math.Sqrt(variance) : double.NaN;
    }
}
