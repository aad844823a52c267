namespace Bifrost.Engine.Sweep;

/// <summary>
/// A search that decides before the first result: points of the unit cube become sets; those that a constraint forbids or that were
/// there before are passed over.
/// </summary>
public abstract class SamplingSearch : ISearch
{
    /// <summary>After so many points in a row that give no new set there is hardly one left.</summary>
    const int FruitlessMax = 100_000;

    readonly ParameterSpace _space;
    readonly double[] _point;

    /// <summary>Places in the grid; null where values are so many that none comes twice.</summary>
    readonly HashSet<long>? _seen;
    long _asked;
    bool _isExhausted;

    private protected SamplingSearch(ParameterSpace space, long trials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        (_space, _point) = (space, new double[space.Axes.Count]);
        if (space.MostSets < long.MaxValue) _seen = [];
        Most = Math.Min(trials, space.MostSets);
    }

    public long Most { get; }

    public bool IsDone => _isExhausted || _asked >= Most;

    public IReadOnlyList<Candidate> Ask(int count)
    {
        List<Candidate> candidates = [];
        while (!IsDone && candidates.Count < count)
        {
            if (NextNew() is { } values) candidates.Add(new(_asked++, values));
            else _isExhausted = true;
        }

        return candidates;
    }

    public void Tell(IReadOnlyList<Trial> trials)
    {
    }

    /// <summary>The next point of the unit cube; false when there is none.</summary>
    private protected abstract bool Next(Span<double> point);

    double[]? NextNew()
    {
        for (var fruitless = 0; fruitless < FruitlessMax; fruitless++)
        {
            if (!Next(_point)) return null;
            var values = _space.FromUnit(_point);
            if (_space.Allows(values) && _seen?.Add(_space.IndexOf(values)) != false) return values;
        }

        return null;
    }
}
