using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Sweep;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>A walk forward: its folds, and what came of their tests one after the other.</summary>
static class WalkForwardTable
{
    const int Decimals = 5;

    public static WalkForwardModel Of(WalkForwardResult walk)
    {
        var objective = walk.Plan.Objectives[0];
        var equity = walk.Equity;
        long[] times = [.. walk.Folds.SelectMany(fold => Enumerable.Range(fold.Window.Test.Start, fold.TestReturns.Length)
            .Select(session => UnixTime.Milliseconds(walk.Times[session])))];
        return new(
            walk.Windows.IsAnchored, SweepMetricUnits.LabelOf(objective), SweepMetricUnits.Of(objective), Figures(walk), Folds(walk),
            PackedColumn.Of(times), PackedColumn.Of([.. equity.Select(value => value - 1)], Decimals),
            PackedColumn.Of(Declines.Curve(equity, 1), Decimals));
    }

    static FoldModel[] Folds(WalkForwardResult walk)
    {
        var start = 0;
        List<FoldModel> folds = [];
        foreach (var fold in walk.Folds)
        {
            folds.Add(Fold(walk, fold, start));
            start += fold.TestReturns.Length;
        }

        return [.. folds];
    }

    static FoldModel Fold(WalkForwardResult walk, WalkForwardFold fold, int start)
    {
        var objective = walk.Plan.Objectives[0];
        var (train, test) = (fold.Window.Train, fold.Window.Test);
        long At(int session) => UnixTime.Milliseconds(walk.Times[session]);
        return new(
            At(train.Start), At(train.End - 1), At(test.Start), At(test.End - 1), start,
            fold.Best is { } best ? walk.Plan.Space.Show(best.Values) : null,
            fold.Best is { } chosen ? objective.ValueOf(chosen.Figures) : double.NaN, objective.ValueOf(fold.TestFigures),
            fold.TestReturns.Aggregate(1d, (value, earned) => value * (1 + earned)) - 1);
    }

    static Figure[] Figures(WalkForwardResult walk) =>
    [
        new("Annual growth", walk.TestAnnual, FigureUnit.Percent, "Compound growth by the year in the tests, one after the other.",
            "out of sample", Tinted: true),
        new("Efficiency", walk.Efficiency, FigureUnit.Percent,
            "Growth in the tests over growth where the sets were chosen (Pardo 2008); 50 % and more is a good sign.",
            $"{walk.TrainAnnual:P1} a year in sample"),
        new("Sharpe ratio", walk.TestSharpe, FigureUnit.Ratio, "Of the tests' session returns, by the year; risk-free rate 0.",
            "out of sample"),
        new("Max drawdown", walk.TestDrawdown, FigureUnit.Percent, "The deepest fall from a peak in the tests.",
            $"{walk.Consistency:P0} of {walk.Folds.Count} tests did not lose"),
    ];
}
