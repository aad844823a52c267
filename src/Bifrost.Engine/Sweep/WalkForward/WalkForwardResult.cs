using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Sweep;

/// <summary>A walk forward: choose on the past, trade what follows, move on.</summary>
/// <param name="Folds">In order of time.</param>
/// <param name="Sessions">Of the whole data, which the windows are in.</param>
/// <param name="Times">Of the last bar of each session, UTC.</param>
public sealed record WalkForwardResult(
    SweepPlan Plan, WalkForwardPlan Windows, IReadOnlyList<WalkForwardFold> Folds, SessionCalendar Sessions, long[] Times)
{
    /// <summary>The returns of all tests, one after the other; where windows overlap or leave holes these are no history.</summary>
    public double[] TestReturns => [.. Folds.SelectMany(fold => fold.TestReturns)];

    /// <summary>What 1 became in the tests, at the end of each session.</summary>
    public double[] Equity
    {
        get
        {
            var value = 1d;
            return [.. TestReturns.Select(earned => value *= 1 + earned)];
        }
    }

    /// <summary>Compound growth by the year in the tests.</summary>
    public double TestAnnual => Annual(TestReturns.Aggregate(1d, (value, earned) => value * (1 + earned)), TestReturns.Length);

    /// <summary>The mean over folds of the compound growth by the year that the chosen set had in training.</summary>
    public double TrainAnnual
    {
        get
        {
            var place = SweepMetrics.IndexOf("total_return");
            double[] rates = [.. Folds.Where(fold => fold.Best is not null)
                .Select(fold => Annual(1 + fold.Best!.Figures[place], fold.Window.Train.Length))];
            return rates.Length == 0 ? double.NaN : rates.Average();
        }
    }

    /// <summary>
    /// Walk-forward efficiency (Pardo 2008): growth in the tests over growth in training. 0.5 and more is taken for a good sign; NaN where
    /// training did not gain.
    /// </summary>
    public double Efficiency => TrainAnnual > 0 ? TestAnnual / TrainAnnual : double.NaN;

    /// <summary>The share of folds whose test did not lose.</summary>
    public double Consistency => (double)Folds.Count(fold => fold.TestReturns.Aggregate(1d, (value, earned) => value * (1 + earned)) >= 1)
        / Folds.Count;

    /// <summary>By the year; see <see cref="Ratios.Sharpe"/>.</summary>
    public double TestSharpe => Ratios.Sharpe(TestReturns, Sessions.PerYear);

    /// <summary>The deepest fall of <see cref="Equity"/>, as a fraction.</summary>
    public double TestDrawdown => DrawdownFigures.Of(Equity, 1).Depth;

    double Annual(double growth, int sessions) => growth > 0 && sessions > 0
        ? Statistics.Elementary.Pow(growth, (double)Sessions.PerYear / sessions) - 1 : double.NaN;
}
