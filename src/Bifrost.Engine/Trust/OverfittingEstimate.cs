using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>What became, out of sample, of the trial that was best in sample: once for every split. Ratios are per period.</summary>
public sealed class OverfittingEstimate
{
    internal OverfittingEstimate(int splits) =>
        (InSample, OutOfSample, Logits) = (new double[splits], new double[splits], new double[splits]);

    /// <summary>The Sharpe ratio of the best trial in the half where it was chosen.</summary>
    public double[] InSample { get; }

    /// <summary>The ratio of the same trial in the other half.</summary>
    public double[] OutOfSample { get; }

    /// <summary>ln(ω / (1 − ω)) of its relative rank ω there: 0 is the middle, below 0 it did worse than most.</summary>
    public double[] Logits { get; }

    /// <summary>
    /// The share of splits in which the chosen trial came out in the lower half of all: near 0.5 where choosing means nothing, near 0 where
    /// there is something to choose.
    /// </summary>
    public double Probability => Share(Logits, logit => logit <= 0);

    /// <summary>The share of splits in which the chosen trial lost out of sample.</summary>
    public double ProbabilityOfLoss => Share(OutOfSample, ratio => ratio < 0);

    /// <summary>
    /// Of the line through out-of-sample over in-sample ratios: below 0, the better it looked the worse it did. NaN where all are equal.
    /// </summary>
    public double Slope
    {
        get
        {
            var spread = Moments.Covariance(InSample, InSample);
            return spread > 0 ? Moments.Covariance(InSample, OutOfSample) / spread : double.NaN;
        }
    }

    static double Share(double[] values, Predicate<double> holds) => (double)values.Count(value => holds(value)) / values.Length;
}
