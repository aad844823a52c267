using Bifrost.Cli.Sweeps;
using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;

namespace Bifrost.Cli.Output;

/// <summary>What a sweep answers in JSON.</summary>
/// <param name="Engine">Which engine ran the sets.</param>
/// <param name="WithoutKernel">Why the rules kernel did not, where the strategy is one of rules.</param>
/// <param name="WithoutDevice">Why the device that was asked for did not.</param>
/// <param name="Tried">Sets run, those of an earlier run that goes on among them.</param>
/// <param name="Rate">Sets a second.</param>
/// <param name="Best">Best first by the first objective.</param>
/// <param name="Front">The sets that none beats in every objective; null of one objective.</param>
sealed record SweepAnswer(
    string Strategy, IReadOnlyList<string> Symbols, string Search, IReadOnlyList<string> Objectives, string Engine,
    string? WithoutKernel, string? WithoutDevice,
    long Tried, long Failed, string? FirstFailure, long Resumed, double Seconds, double Rate,
    IReadOnlyList<SweepSetAnswer> Best, IReadOnlyList<SweepSetAnswer>? Front, SweepTrustAnswer? Trust, string? Report, string? Csv)
{
    public static SweepAnswer Of(FinishedSweep sweep, string? report, string? csv)
    {
        var (request, result) = (sweep.Request, sweep.Result);
        return new(
            request.Run.Entry.Name,
            [.. request.Run.Readings.Select(reading => reading.Series.Name)],
            request.Search,
            [.. result.Plan.Objectives.Select(objective => objective.Text)],
            result.Engine,
            sweep.WithoutKernel,
            sweep.WithoutDevice,
            result.Tried,
            result.Failed,
            result.FirstFailure,
            result.Resumed,
            sweep.Seconds,
            sweep.Rate,
            [.. result.Best.Select((row, index) => SweepSetAnswer.Of(result.Plan, row, index < sweep.Verified))],
            result.Plan.Objectives.Count == 1 ? null : [.. NotBeaten(result).Select(row => SweepSetAnswer.Of(result.Plan, row, false))],
            sweep.Trust is null ? null : SweepTrustAnswer.Of(sweep.Trust),
            report,
            csv);
    }

    static IEnumerable<SweepRow> NotBeaten(SweepResult result)
    {
        var rows = result.Rows.Where(row => row.IsEligible).ToList();
        var front = ParetoFront.Of([.. rows.Select(row => row.Trial)]).Select(trial => trial.Candidate.Id).ToHashSet();
        return rows.Where(row => front.Contains(row.Id));
    }
}

/// <param name="Figures">By name in snake_case; percentages as fractions; null where a figure is undefined.</param>
/// <param name="EventVerified">Run again in the event engine, with the same figures to the last bit.</param>
sealed record SweepSetAnswer(
    IReadOnlyDictionary<string, string> Parameters, IReadOnlyDictionary<string, double> Objectives,
    IReadOnlyDictionary<string, double> Figures, bool MeetsRequirements, bool EventVerified)
{
    public static SweepSetAnswer Of(SweepPlan plan, SweepRow row, bool isVerified) => new(
        plan.Space.Axes.Index().ToDictionary(
            axis => axis.Item.Name, axis => axis.Item.Show(row.Values[axis.Index]), StringComparer.Ordinal),
        plan.Objectives.DistinctBy(one => one.Text, StringComparer.Ordinal).ToDictionary(
            one => one.Text, one => one.ValueOf(row.Figures), StringComparer.Ordinal),
        SweepMetrics.All.Index().ToDictionary(metric => metric.Item.Name, metric => row.Figures[metric.Index], StringComparer.Ordinal),
        row.IsEligible,
        isVerified);
}

/// <summary>See docs/sweeps.md. Probabilities as fractions, ratios per session.</summary>
sealed record SweepTrustAnswer(
    long Trials, double EffectiveTrials, double Sharpe, double ExpectedBestSharpe, double ProbabilisticSharpe, double DeflatedSharpe,
    double DeflatedSharpeByEffective, double MinimumTrackRecord, int Sessions, int Sampled, double? ProbabilityOfOverfitting,
    double? ProbabilityOfLoss, IReadOnlyList<double>? CrossValidatedSharpe, double? SuperiorAbilityP, double? RealityCheckP)
{
    public static SweepTrustAnswer Of(SweepTrust trust) => new(
        trust.Trials.Trials, trust.Trials.Effective, trust.Best.Sharpe, trust.ExpectedBest, trust.Probabilistic, trust.Deflated,
        trust.DeflatedByEffective, trust.MinimumTrackRecord, trust.Best.Count, trust.Sampled, trust.Overfitting?.Probability,
        trust.Overfitting?.ProbabilityOfLoss, trust.CrossValidation?.Paths, trust.SuperiorAbility?.Consistent,
        trust.SuperiorAbility?.RealityCheck);
}
