namespace Bifrost.Engine.Trust;

/// <summary>How often a strategy was tried on some data, and how the tries came out.</summary>
/// <param name="Trials">Different configurations, this one and those without a trade included.</param>
/// <param name="Effective">
/// As many independent tries they come to: see <see cref="TrialClusters"/>. At most <paramref name="Trials"/>.
/// </param>
/// <param name="Ratios">Of their Sharpe ratios, per session.</param>
public sealed record TrialCount(long Trials, double Effective, TrialMoments Ratios)
{
    /// <summary>The probability that the ratio is above 0 though it is the best of all trials (DSR).</summary>
    public double Deflated(SharpeSample sample) => SharpeInference.Deflated(sample, Math.Max(1, Trials), Ratios.Variance);

    /// <summary>As <see cref="Deflated"/>, of the effective number of trials.</summary>
    public double DeflatedByEffective(SharpeSample sample) =>
        SharpeInference.Deflated(sample, Math.Max(1, Effective), Ratios.Variance);
}
