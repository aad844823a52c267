namespace Bifrost.Engine.Sweep;

/// <summary>
/// A search that learns: it breeds a generation of sets, waits for all of their results, learns from them in the order of asking and
/// breeds the next. A set that was tried before is not asked for again: its result is known.
/// </summary>
public abstract class AdaptiveSearch : ISearch
{
    /// <summary>After so many generations of nothing but known sets it has converged.</summary>
    const int FruitlessMax = 100;

    readonly Dictionary<double[], Trial> _known = new(SameValues.Instance);
    readonly Dictionary<double[], Candidate> _open = new(SameValues.Instance);
    readonly Queue<Candidate> _waiting = [];
    List<double[]> _generation = [];
    long _asked;

    private protected AdaptiveSearch(ParameterSpace space, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        (Space, Most) = (space, Math.Min(trials, space.MostSets));
    }

    public long Most { get; }

    public bool IsDone { get; private set; }

    private protected ParameterSpace Space { get; }

    /// <summary>How many different sets were tried.</summary>
    private protected int Tried => _known.Count;

    public IReadOnlyList<Candidate> Ask(int count)
    {
        if (_generation.Count == 0 && !IsDone) Begin();
        List<Candidate> candidates = [];
        while (candidates.Count < count && _waiting.TryDequeue(out var candidate)) candidates.Add(candidate);
        return candidates;
    }

    public void Tell(IReadOnlyList<Trial> trials)
    {
        foreach (var trial in trials)
        {
            if (!_open.Remove(trial.Candidate.Values))
                throw new ArgumentException($"Set {trial.Candidate.Id} was not asked for, or was told before.", nameof(trials));
            _known[trial.Candidate.Values] = trial;
        }

        if (_open.Count == 0 && _generation.Count > 0) End();
    }

    /// <summary>The sets of the next generation, all of them allowed; none when it has nothing more to try.</summary>
    private protected abstract List<double[]> Breed();

    /// <summary>What came of the generation, in its order.</summary>
    private protected abstract void Learn(IReadOnlyList<Trial> generation);

    /// <summary>Whether the set was tried before, or is in this generation.</summary>
    private protected bool IsKnown(double[] values) => _known.ContainsKey(values);

    void Begin()
    {
        for (var fruitless = 0; fruitless < FruitlessMax; fruitless++)
        {
            _generation = Breed();
            if (_generation.Count == 0) break;
            foreach (var values in _generation) Open(values);
            if (_waiting.Count > 0) return;
            End();
            if (IsDone) return;
        }

        IsDone = true;
    }

    void Open(double[] values)
    {
        if (_asked == Most || _known.ContainsKey(values) || _open.ContainsKey(values)) return;
        var candidate = new Candidate(_asked++, values);
        _open.Add(values, candidate);
        _waiting.Enqueue(candidate);
    }

    /// <summary>A generation that the budget cut short teaches nothing: it is the last.</summary>
    void End()
    {
        var generation = _generation;
        _generation = [];
        if (_asked == Most) IsDone = true;
        else Learn([.. generation.Select(values => _known[values])]);
    }
}
