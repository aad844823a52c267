using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>Takes the values of the account along many draws of equal length, and sums them up.</summary>
/// <param name="start">The value before the first step.</param>
/// <param name="steps">Values in each draw.</param>
/// <param name="elapsed">What a draw lasts, see <see cref="Data.UtcTime"/>.</param>
sealed class PathCollector(double start, int steps, long elapsed)
{
    const int MostPoints = 100;

    readonly int[] _points = [.. Enumerable.Range(0, Math.Min(MostPoints, steps) + 1).Select(point => Place(point, steps))];
    readonly List<double[]> _paths = [];
    readonly List<Outcome> _outcomes = [];

    public int Count => _outcomes.Count;

    /// <param name="sharpe">Of the draw, where it is known.</param>
    public void Add(ReadOnlySpan<double> values, double sharpe)
    {
        var path = new double[_points.Length];
        for (var i = 0; i < path.Length; i++) path[i] = _points[i] == 0 ? start : values[_points[i] - 1];
        _paths.Add(path);
        _outcomes.Add(OutcomeOf(values, sharpe));
    }

    /// <param name="times">Of each step; null where steps have none.</param>
    public PathSet Sum(ReadOnlySpan<double> real, double realSharpe, double ruinDepth, Func<int, long>? times)
    {
        var own = OutcomeOf(real, realSharpe);
        OutcomeBand Band(Func<Outcome, double> figure) => OutcomeBand.Of(figure(own), _outcomes.Select(figure));
        return new(
            Count, _outcomes.Count(outcome => outcome.Drawdown >= ruinDepth) / (double)Count, Band(outcome => outcome.Return),
            Band(outcome => outcome.Annual), Band(outcome => outcome.Sharpe), Band(outcome => outcome.Drawdown), Fan(times));
    }

    static int Place(int point, int steps) => (int)((long)point * steps / Math.Max(1, Math.Min(MostPoints, steps)));

    Outcome OutcomeOf(ReadOnlySpan<double> values, double sharpe)
    {
        var final = values.Length == 0 ? start : values[^1];
        return new(
            Growth.Simple(start, final), Growth.Annual(start, final, elapsed), sharpe, DrawdownFigures.Of(values, start).Depth);
    }

    PathFan Fan(Func<int, long>? times)
    {
        double[] At(double share) =>
            [.. Enumerable.Range(0, _points.Length).Select(point => Quantile.Of([.. _paths.Select(path => path[point])], share))];
        return new(
            _points, times is null ? null : [.. _points.Select(step => times(step))], At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }

    readonly record struct Outcome(double Return, double Annual, double Sharpe, double Drawdown);
}
