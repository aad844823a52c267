using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Tree-structured Parzen estimator (Bergstra et al., Algorithms for Hyper-Parameter Optimization, 2011): the best trials and the
/// rest are each a density; of some sets drawn from the first, the one is tried where it is highest against the second. The kernels
/// span all axes together (Falkner, Klein and Hutter 2018), so that it sees which values go with which.
/// </summary>
public sealed class TpeSearch : AdaptiveSearch
{
    /// <summary>Drawn for each set that is tried.</summary>
    const int Drawn = 24;

    /// <summary>Tries to draw an allowed set that is new, before any allowed one is taken.</summary>
    const int Redraws = 10;

    const int GoodMax = 25;

    /// <summary>More of the rest than that make it slower, not better: every so manieth of them serves.</summary>
    const int RestMax = 200;

    readonly SeededNumbers _numbers;
    readonly RandomSearch _start;
    readonly int _batch;
    readonly int _startTrials;
    readonly List<Trial> _trials = [];

    /// <param name="batch">
    /// How many sets are chosen from one state of knowledge, and so can run at once: more are faster and learn less from each.
    /// </param>
    public TpeSearch(ParameterSpace space, long trials, ulong seed, int batch = 4)
        : base(space, trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        (_numbers, _start, _batch) = (new(seed, 1), new(space, long.MaxValue, seed), batch);
        _startTrials = 10 + space.Axes.Count;
    }

    private protected override List<double[]> Breed()
    {
        if (_trials.Count < _startTrials)
            return [.. _start.Ask(_startTrials - _trials.Count).Select(candidate => candidate.Values)];
        var ranked = _trials.Order(TrialOrder.BestFirst).ToList();
        var count = Math.Min((int)Math.Ceiling(0.1 * ranked.Count), GoodMax);
        var good = Density(ranked[..count]);
        var rest = Density(ranked[count..]);
        List<double[]> generation = [];
        while (generation.Count < _batch && Propose(good, rest, generation) is { } values) generation.Add(values);
        return generation;
    }

    private protected override void Learn(IReadOnlyList<Trial> generation) => _trials.AddRange(generation);

    ParzenDensity Density(List<Trial> trials)
    {
        var every = (trials.Count + RestMax - 1) / RestMax;
        return new(Space, [.. trials.Where((_, rank) => rank % every == 0).Select(trial => trial.Candidate.Values)]);
    }

    /// <summary>Null where nothing new is left that is allowed.</summary>
    double[]? Propose(ParzenDensity good, ParzenDensity rest, List<double[]> taken)
    {
        var (best, bestRatio) = ((double[]?)null, double.NegativeInfinity);
        for (int drawn = 0, tries = 0; drawn < Drawn && tries < Drawn * Redraws; tries++)
        {
            var values = Space.FromUnit(good.Draw(_numbers));
            if (!Space.Allows(values) || IsKnown(values) || taken.Contains(values, SameValues.Instance)) continue;
            drawn++;
            var ratio = good.LogAt(values) - rest.LogAt(values);
            if (ratio > bestRatio) (best, bestRatio) = (values, ratio);
        }

        return best ?? Fresh(taken);
    }

    double[]? Fresh(List<double[]> taken)
    {
        while (_start.Ask(1) is [var candidate])
        {
            if (!IsKnown(candidate.Values) && !taken.Contains(candidate.Values, SameValues.Instance)) return candidate.Values;
        }

        return null;
    }
}
