using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>Which parameters matter, and whether the best set stands among good neighbours and inside of what was tried.</summary>
sealed class SweepReadings
{
    const int LeastSets = 3;

    readonly SweepPlan _plan;
    readonly IReadOnlyList<SweepRow> _rows;
    readonly IReadOnlyList<Plateau> _plateaus;

    /// <param name="rows">All that are held, on all of the data.</param>
    public SweepReadings(SweepPlan plan, IReadOnlyList<SweepRow> rows)
    {
        (_plan, _rows) = (plan, rows);
        _plateaus = Plateau.Of(plan.Space, Sets, Scores);
    }

    double[][] Sets => [.. _rows.Select(row => row.Values)];

    double[] Scores => [.. _rows.Select(row => row.Failure is null ? row.Trial.Score : double.NaN)];

    SweepObjective Objective => _plan.Objectives[0];

    /// <summary>Whether any set has neighbours that were tried: not so where sets were drawn by chance.</summary>
    public bool HaveNeighbours => _plateaus.Any(plateau => plateau.Neighbours > 0);

    /// <summary>By the number of a set, the first objective of it and its neighbours on average.</summary>
    public IReadOnlyDictionary<long, double> Smoothed =>
        _rows.Zip(_plateaus).ToDictionary(pair => pair.First.Id, pair => InObjective(pair.Second.Smoothed));

    /// <summary>Null where no set is eligible, or there are too few.</summary>
    public ReadingsModel? Of(SweepResult result) =>
        result.Best.FirstOrDefault(row => row.IsEligible) is { } best && _rows.Count >= LeastSets
            ? new(Importance(), PlateauOf(best), [.. EdgeWarning.Of(_plan.Space, best.Values).Select(warning => warning.ToString())])
            : null;

    ImportanceRow[] Importance() =>
    [
        .. ParameterImportance.Of(_plan.Space, Sets, Scores)
            .Select(each => new ImportanceRow(each.Axis.Name, each.Main, each.Total))
            .OrderByDescending(row => row.Total).ThenBy(row => row.Name, StringComparer.Ordinal),
    ];

    PlateauModel? PlateauOf(SweepRow best)
    {
        var own = _rows.Zip(_plateaus).FirstOrDefault(pair => pair.First.Id == best.Id).Second;
        if (own is not { Neighbours: > 0 }) return null;
        var (row, steadiest) = _rows.Zip(_plateaus).Where(pair => pair.First.IsEligible).MaxBy(pair => pair.Second.Smoothed);
        return new(
            SweepMetricUnits.Of(Objective), _plan.Space.Show(best.Values), InObjective(own.Score), own.Neighbours, InObjective(own.Mean),
            InObjective(own.Least), Kept(own), _plan.Space.Show(row.Values), InObjective(steadiest.Score), InObjective(steadiest.Smoothed));
    }

    // Of what is to be low, the neighbours have more.
    double Kept(Plateau own) => Objective.SeeksLowest && own.Score < 0 ? own.Score / own.Mean : own.Kept;

    // A score is the objective's value the other way round where the lowest is sought.
    double InObjective(double score) => Objective.SeeksLowest ? -score : score;
}
