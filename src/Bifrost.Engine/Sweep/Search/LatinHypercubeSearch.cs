using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Each axis is cut into as many equal parts as there are trials, and every part is tried once (McKay, Beckman and Conover 1979). Sets
/// that a constraint forbids, or that fall together on axes with few values, are left out: then there are fewer trials.
/// </summary>
public sealed class LatinHypercubeSearch : SamplingSearch
{
    readonly int[][] _parts;
    readonly SeededNumbers _numbers;
    int _next;

    public LatinHypercubeSearch(ParameterSpace space, int trials, ulong seed)
        : base(space, trials)
    {
        _numbers = new(seed);
        _parts = [.. space.Axes.Select(_ => Shuffled(trials))];
    }

    private protected override bool Next(Span<double> point)
    {
        var count = _parts[0].Length;
        if (_next == count) return false;
        for (var axis = 0; axis < point.Length; axis++) point[axis] = (_parts[axis][_next] + _numbers.Uniform()) / count;
        _next++;
        return true;
    }

    int[] Shuffled(int count)
    {
        int[] parts = [.. Enumerable.Range(0, count)];
        _numbers.Shuffle<int>(parts);
        return parts;
    }
}
