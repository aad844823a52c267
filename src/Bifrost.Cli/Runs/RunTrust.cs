using Bifrost.Engine.Trust;
using Bifrost.Store.Ledger;

namespace Bifrost.Cli.Runs;

/// <summary>How far a run can be believed.</summary>
/// <param name="Kept">Null where it was not kept: then nobody knows which trial it is.</param>
sealed record RunTrust(RunRecord Run, KeptTrial? Kept)
{
    /// <summary>How sure a track record is to make the reader.</summary>
    public const double Confidence = 0.95;

    /// <summary>The probability that the true Sharpe ratio is above 0, had this been the only trial.</summary>
    public double Probabilistic => SharpeInference.Probabilistic(Run.Sharpe);

    /// <summary>The same, as the best of all trials so far; NaN where they are not known.</summary>
    public double Deflated => Kept is null ? double.NaN : Kept.Trials.Deflated(Run.Sharpe);

    public double DeflatedByEffective => Kept is null ? double.NaN : Kept.Trials.DeflatedByEffective(Run.Sharpe);

    /// <summary>Sessions; infinite where no number is enough, NaN without a ratio.</summary>
    public double MinimumTrackRecord =>
        double.IsNaN(Run.Sharpe.Sharpe) ? double.NaN : SharpeInference.MinimumTrackRecord(Run.Sharpe, confidence: Confidence);
}
