namespace Bifrost.Engine.Sweep;

/// <summary>What a sweep tries and what it seeks.</summary>
/// <param name="Space">The parameters.</param>
/// <param name="Search">Chooses the sets; a fresh one, as it is used up.</param>
/// <param name="Objectives">At least one; the first decides the order of the best.</param>
public sealed record SweepPlan(ParameterSpace Space, ISearch Search, IReadOnlyList<SweepObjective> Objectives)
{
    /// <summary>Conditions over metrics; a set that does not meet them stands behind all that do.</summary>
    public IReadOnlyList<Formula> Requirements { get; init; } = [];

    public SweepDetail Detail { get; init; } = SweepDetail.Summary;

    /// <summary>How many of the best are held.</summary>
    public int Best { get; init; } = 20;

    /// <summary>How many rows are held at most; of more, one in so many is, at equal distances.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>Never changes the result.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether what is sought and required can be reckoned without the value of every bar.</summary>
    public bool IsCheap => Objectives.All(objective => objective.IsCheap)
        && Requirements.All(requirement => requirement.Uses.All(name => SweepMetrics.All[name].IsCheap));

    /// <summary>The row of a set, from what it came to.</summary>
    public SweepRow RowOf(Candidate candidate, double[] figures, string? failure = null)
    {
        double[] scores = [.. Objectives.Select(objective => objective.ScoreOf(figures))];
        var broken = 0;
        foreach (var requirement in Requirements)
            if (!requirement.Holds(figures)) broken++;
        return new(new(candidate, scores, broken), figures) { Failure = failure };
    }
}
