using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Trust;

/// <summary>What is left of the best set of a sweep once it is charged for the search. Ratios are per session.</summary>
public sealed record SweepTrust
{
    const int BootstrapSample = 100;

    /// <summary>Of the best set.</summary>
    public required SharpeSample Best { get; init; }

    /// <summary>What the best was chosen from.</summary>
    public required TrialCount Trials { get; init; }

    /// <summary>Sets that the estimates rest on.</summary>
    public required int Sampled { get; init; }

    /// <summary>The probability that the true ratio is above 0, if nobody had chosen the set.</summary>
    public double Probabilistic => SharpeInference.Probabilistic(Best);

    /// <summary>The same after choosing the best of all trials.</summary>
    public double Deflated => Trials.Deflated(Best);

    /// <summary>The same after choosing the best of as many tries as the trials come to.</summary>
    public double DeflatedByEffective => Trials.DeflatedByEffective(Best);

    /// <summary>The ratio that the best of all trials is expected to show without any skill.</summary>
    public double ExpectedBest => SharpeInference.ExpectedMaximum(Math.Max(1, Trials.Trials), Trials.Ratios.Variance);

    /// <summary>Sessions needed to believe the ratio at 95 %; infinite for one that is not above 0.</summary>
    public double MinimumTrackRecord => SharpeInference.MinimumTrackRecord(Best);

    /// <summary>Null where there are too few sets or sessions.</summary>
    public OverfittingEstimate? Overfitting { get; init; }

    /// <summary>Against holding cash; null where there are too few sessions.</summary>
    public SuperiorAbilityTest? SuperiorAbility { get; init; }

    /// <summary>What choosing brings where it was not chosen; null as <see cref="Overfitting"/>.</summary>
    public CrossValidation? CrossValidation { get; init; }

    /// <param name="trials">Those of this sweep, and those before it on the same data where a ledger is kept.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static SweepTrust Of(SweepSample sample, TrialCount trials, ulong seed = 0, int threads = 1)
    {
        var isLong = sample.Periods >= 2 * BacktestOverfitting.UsualBlocks;
        return new()
        {
            Best = SharpeSample.Of(sample.Returns[0]),
            Trials = trials,
            Sampled = sample.Returns.Count,
            Overfitting = isLong && sample.Returns.Count > 1 ? BacktestOverfitting.Estimate(sample.Returns, threads: threads) : null,
            SuperiorAbility = isLong
                ? SuperiorPredictiveAbility.Test(sample.Thinned(BootstrapSample), seed, threads: threads) : null,
            CrossValidation = isLong && sample.Returns.Count > 1
                ? CrossValidation.Of(sample.Returns, CrossValidation.UsualFolds(sample.Periods)) : null,
        };
    }

    /// <summary>The trials of a sweep alone.</summary>
    /// <param name="periodsPerYear">By which the metric sharpe was annualised.</param>
    public static TrialCount CountOf(SweepResult result, SweepSample sample, int periodsPerYear) => new(
        result.Tried,
        sample.EffectiveOf(result.Tried),
        TrialMoments.Of(result.Rows.Select(row => RatioOf(row, sample, periodsPerYear))));

    /// <summary>The Sharpe ratio of a set, per session; NaN of one that neither the sweep nor the sample has reckoned it of.</summary>
    public static double RatioOf(SweepRow row, SweepSample sample, int periodsPerYear)
    {
        var annual = row.Figures[SweepMetrics.IndexOf("sharpe")];
        return double.IsNaN(annual) ? sample.Ratios.GetValueOrDefault(row.Id, double.NaN) : annual / Math.Sqrt(periodsPerYear);
    }
}
