using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;
using Bifrost.Report.Tables;

namespace Bifrost.Report;

/// <summary>Makes the model of a sweep's report.</summary>
public static class SweepPainter
{
    static readonly Note[] Conventions =
    [
        new("Set", "One value for each parameter that was varied; the others stay as they stand above."),
        new("Best", "Fewest requirements broken, then the highest score in the first objective, then the one tried first."),
        new("Event-verified", "The event engine ran the set again and every figure is the same to the last bit."),
        new("Sharpe ratio", "Mean over sample deviation of session returns, by the year; risk-free rate 0."),
        new("Cell of the heat map",
            "The best, the mean or the worst of the sets in it; without those that break a requirement unless asked for."),
        new("Trials", "All sets tried count, also those that failed a requirement: they were looked at."),
        new("Neighbours", "Sets whose value is one step away on one parameter that has an order."),
        new("Importance", "Share of the variance of the first objective (functional ANOVA; Hutter, Hoos and Leyton-Brown 2014)."),
        new("Halves", "Time is cut into 16 blocks; every choice of 8 of them is in sample once (CSCV)."),
    ];

    /// <param name="trust">Null where nothing was there to judge.</param>
    public static SweepModel Paint(SweepResult result, SweepTrust? trust, SweepFacts facts)
    {
        var sets = new SweepSets(result);
        var readings = sets.Readings.Of(result);
        var walk = facts.WalkForward is null ? null : WalkForwardTable.Of(facts.WalkForward);
        return Base(result.Plan, facts, walk) with
        {
            Subtitle = Subtitle(facts, $"{result.Tried:N0} sets of parameters"),
            Warnings = [.. facts.Warnings, .. Warnings(result, sets)],
            Tiles = SweepTiles.Of(result, trust, facts),
            Verdict = trust is null ? null : SweepVerdict.Of(trust, facts.SessionsPerYear, readings, facts.WalkForward),
            Axes = sets.Axes(),
            Metrics = sets.Metrics(),
            Objectives = result.Plan.Objectives.Count,
            Sets = sets.Table(facts.Verified),
            Readings = readings,
            Overfitting = trust?.Overfitting is { } estimate ? OverfittingTable.Of(estimate, facts.SessionsPerYear) : null,
            Search = [.. Search(result.Plan, result.Tried, facts), new("Engine", result.Engine)],
        };
    }

    /// <summary>A walk forward by itself.</summary>
    public static SweepModel Paint(WalkForwardResult walk, SweepFacts facts)
    {
        var (table, tried) = (WalkForwardTable.Of(walk), walk.Folds.Sum(fold => fold.Tried));
        return Base(walk.Plan, facts, table) with
        {
            Subtitle = Subtitle(facts, $"walked forward over {walk.Folds.Count:N0} folds, {tried:N0} sets tried"),
            Warnings = facts.Warnings,
            Tiles = table.Figures,
            Verdict = SweepVerdict.Of(walk),
            Search = [.. Search(walk.Plan, tried, facts)],
        };
    }

    static SweepModel Base(SweepPlan plan, SweepFacts facts, WalkForwardModel? walk) => new()
    {
        Title = facts.Name,
        Subtitle = "",
        Currency = facts.Currency,
        Parameters = [.. plan.Space.Axes.Select(Varied), .. facts.Shared],
        Axes = [],
        Metrics = [],
        Objectives = 0,
        Sets = new(0, PackedColumn.Empty, PackedColumn.Empty, PackedColumn.Empty, PackedColumn.Empty, PackedColumn.Empty),
        WalkForward = walk,
        Setup = facts.Setup,
        Conventions = Conventions,
        Versions = facts.Versions,
    };

    static Parameter Varied(ParameterAxis axis)
    {
        var text = axis.ToString() ?? "";
        return new(axis.Name, text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..], "varied");
    }

    static string Subtitle(SweepFacts facts, string tried)
    {
        IEnumerable<string> parts = [facts.Data, facts.Period, tried];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    static IEnumerable<string> Warnings(SweepResult result, SweepSets sets)
    {
        if (result.Failed > 0) yield return $"{result.Failed:N0} sets failed. The first: {result.FirstFailure}";
        if (!result.Best.Any(row => row.IsEligible))
            yield return "No set came through and met every requirement: the best are those that broke the fewest.";
        if (sets.Count < result.Tried)
        {
            yield return $"{sets.Count:N0} of {result.Tried:N0} sets are on this page, at equal distances, and the best of all;"
                + " the verdict counts all.";
        }
    }

    static IEnumerable<Note> Search(SweepPlan plan, long tried, SweepFacts facts)
    {
        yield return new("Method", facts.Method);
        yield return new("Sought", string.Join("; ", plan.Objectives.Select(Sought)));
        if (plan.Space.Constraints.Count > 0) yield return new("Constraints", string.Join(" and ", plan.Space.Constraints));
        if (plan.Requirements.Count > 0) yield return new("Required", string.Join(" and ", plan.Requirements));
        yield return new("Sets tried", $"{tried:N0}");
        foreach (var note in facts.Search) yield return note;
    }

    static string Sought(SweepObjective objective) => $"the {(objective.SeeksLowest ? "lowest" : "highest")} {objective.Text}";
}
