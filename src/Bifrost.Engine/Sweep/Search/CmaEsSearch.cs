using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Covariance matrix adaptation (Hansen, The CMA Evolution Strategy: A Tutorial, arXiv:1604.00772): a cloud of sets moves towards the
/// better ones and takes the shape of the valley it is in. It restarts elsewhere with twice the sets when it has settled (Auger and
/// Hansen 2005). For a single objective over numbers; whole numbers keep a step that reaches their neighbours, choices are poor fare
/// for it.
/// </summary>
public sealed class CmaEsSearch : AdaptiveSearch
{
    /// <summary>Tries for a point that a constraint allows.</summary>
    const int Redraws = 100;
    const int SizeMax = 1024;

    /// <summary>Of the way from one whole number to the next: enough to try it now and then, too little to disturb other axes.</summary>
    const double LeastShare = 0.2;

    readonly SeededNumbers _numbers;
    readonly double[] _leastSteps;
    readonly List<(double[] Values, double[] Point)> _bred = [];
    int _size;
    EvolutionPath _path;

    public CmaEsSearch(ParameterSpace space, long trials, ulong seed)
        : base(space, trials)
    {
        _numbers = new(seed);
        _size = 4 + (int)(3 * Elementary.Log(space.Axes.Count));
        _leastSteps = [.. space.Axes.Select(axis => axis.Count is { } count ? LeastShare / count : 0)];
        _path = new([.. space.Axes.Select(_ => 0.5)], _size, _leastSteps);
    }

    private protected override List<double[]> Breed()
    {
        if (_path.HasSettled) Restart();
        _path.Prepare();
        _bred.Clear();
        for (var i = 0; i < _size; i++)
        {
            if (Allowed() is not { } bred) return [];
            _bred.Add(bred);
        }

        return [.. _bred.Select(bred => bred.Values)];
    }

    private protected override void Learn(IReadOnlyList<Trial> generation)
    {
        int[] ranked = [.. Enumerable.Range(0, generation.Count)
            .OrderBy(i => generation[i], TrialOrder.BestFirst).ThenBy(i => i)];
        _path.Update([.. ranked.Select(i => _bred[i].Point)]);
        if (generation.Count > 1 && TrialOrder.ByMerit(generation[ranked[0]], generation[ranked[^1]]) == 0) _path.Flatten();
    }

    void Restart()
    {
        _size = Math.Min(2 * _size, SizeMax);
        _path = new([.. Space.Axes.Select(_ => _numbers.Uniform())], _size, _leastSteps);
    }

    (double[] Values, double[] Point)? Allowed()
    {
        for (var tries = 0; tries < Redraws; tries++)
        {
            var point = _path.Draw(_numbers);
            var values = Space.FromUnit([.. point.Select(Folded)]);
            if (Space.Allows(values)) return (values, point);
        }

        return Space.Draw(_numbers) is { } anywhere ? (anywhere, Space.ToUnit(anywhere)) : null;
    }

    /// <summary>Beyond an end the way goes back: every point means a set, and the cloud meets no wall.</summary>
    static double Folded(double coordinate)
    {
        var turn = Math.Abs(coordinate) % 2;
        return turn > 1 ? 2 - turn : turn;
    }
}
