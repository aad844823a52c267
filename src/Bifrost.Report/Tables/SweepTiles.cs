using Bifrost.Engine.Sweep;
using Bifrost.Engine.Trust;
using Bifrost.Report.Facts;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>The figures of a sweep that are looked at first.</summary>
static class SweepTiles
{
    static readonly string[] Shown = ["annual_return", "max_drawdown", "trades"];

    public static IReadOnlyList<Figure> Of(SweepResult result, SweepTrust? trust, SweepFacts facts)
    {
        if (result.Best is not [var best, ..]) return [Tried(result, trust)];
        return
        [
            new("Best set", best.Trial.Score is double.NaN ? double.NaN : result.Plan.Objectives[0].ValueOf(best.Figures),
                SweepMetricUnits.Of(result.Plan.Objectives[0]), $"{result.Plan.Objectives[0].Text} of the best set.",
                result.Plan.Space.Show(best.Values)),
            .. Shown.Select(name => Metric(best, name)).Where(figure => !double.IsNaN(figure.Value)),
            Tried(result, trust),
            .. Trust(trust),
        ];
    }

    static Figure Tried(SweepResult result, SweepTrust? trust) => new(
        "Sets tried", result.Tried, FigureUnit.Count, "Sets of parameters that were run.",
        trust is { Trials.Effective: var effective } && Math.Round(effective) < result.Tried
            ? $"about {Math.Round(effective):N0} independent" : null);

    static Figure Metric(SweepRow best, string name)
    {
        var metric = SweepMetrics.All[SweepMetrics.IndexOf(name)];
        return new(
            SweepMetricUnits.LabelOf(name), best.Figures[SweepMetrics.IndexOf(name)], SweepMetricUnits.Of(metric),
            $"Of the best set: {metric.Help}.", "of the best set", name == "annual_return");
    }

    static IEnumerable<Figure> Trust(SweepTrust? trust)
    {
        if (trust is null) yield break;
        yield return new(
            "Deflated Sharpe", trust.Deflated, FigureUnit.Percent,
            "How likely the best set's true Sharpe ratio is above 0 after choosing it from all.", $"{trust.Probabilistic:P1} uncharged");
        if (trust.Overfitting is { } overfitting)
            yield return new(
                "Overfitting (PBO)", overfitting.Probability, FigureUnit.Percent,
                "How often the best of one half of the data came out below the middle in the other.", "50 % where choosing means nothing");
        if (trust.SuperiorAbility is { } ability)
            yield return new(
                "Hansen's p", ability.Consistent, FigureUnit.Percent, "How likely a best like this is when no set beats cash.",
                "against cash");
    }
}
