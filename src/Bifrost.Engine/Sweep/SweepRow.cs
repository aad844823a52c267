namespace Bifrost.Engine.Sweep;

/// <summary>A set of parameters and what came of it.</summary>
/// <param name="Trial">The set and its scores.</param>
/// <param name="Figures">The metrics in the order of <see cref="SweepMetrics.All"/>; NaN where undefined or not asked for.</param>
public sealed record SweepRow(Trial Trial, double[] Figures)
{
    /// <summary>What a strategy threw; null when the run came through. Its figures are NaN.</summary>
    public string? Failure { get; init; }

    public long Id => Trial.Candidate.Id;

    public double[] Values => Trial.Candidate.Values;

    /// <summary>Whether it was run on all of the data, came through and met every requirement.</summary>
    public bool IsEligible => Failure is null && Trial.Broken == 0 && Trial.Candidate.Share == 1 && !double.IsNaN(Trial.Score);
}
