using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>What the parameters and the walk forward say.</summary>
public static partial class SweepVerdict
{
    const double Plateau = 0.8;
    const double GoodEfficiency = 0.5;
    const double MostTests = 0.5;

    static IEnumerable<CheckModel> Checks(ReadingsModel readings)
    {
        if (readings.Plateau is { } plateau) yield return Neighbours(plateau);
        yield return new(
            readings.Edges.Count == 0 ? CheckState.Passed : CheckState.Open, "Does it lie inside of what was tried?",
            readings.Edges.Count == 0 ? "No parameter's best value lies at an end of its range." : string.Join(" ", readings.Edges));
    }

    // A peak is a doubt and no proof: it never fails a set by itself.
    static CheckModel Neighbours(PlateauModel plateau)
    {
        const string Question = "Do the sets beside it do well too?";
        var (own, mean, worst) = (Text(plateau.Own, plateau.Unit), Text(plateau.Mean, plateau.Unit), Text(plateau.Worst, plateau.Unit));
        var answer = $"It has {own}; its {plateau.Neighbours:N0} neighbours have {mean} on average and {worst} at worst";
        answer += double.IsNaN(plateau.Kept) ? "." : $": they keep {plateau.Kept:P0}.";
        return new(plateau.Kept >= Plateau ? CheckState.Passed : CheckState.Open, Question, answer);
    }

    static CheckModel Afterwards(WalkForwardResult walk)
    {
        var state = walk.TestAnnual > 0
            ? walk.Efficiency >= GoodEfficiency && walk.Consistency >= MostTests ? CheckState.Passed : CheckState.Open
            : CheckState.Failed;
        // Of a loss over a gain there is no share to tell.
        var efficiency = state == CheckState.Failed || double.IsNaN(walk.Efficiency) ? "" : $" (efficiency {walk.Efficiency:P0})";
        return new(
            state, "Do sets that were chosen on the past do well afterwards?",
            $"In {walk.Folds.Count:N0} tests on what followed they brought {walk.TestAnnual:P1} a year, where they were chosen"
                + $" {walk.TrainAnnual:P1}{efficiency}; {walk.Consistency:P0} of the tests did not lose.");
    }

    static string Text(double value, FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => $"{value:P1}",
        FigureUnit.Money => $"{value:N2}",
        FigureUnit.Count or FigureUnit.Days => $"{value:N0}",
        _ => $"{value:0.00}",
    };
}
