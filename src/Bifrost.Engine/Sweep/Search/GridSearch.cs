namespace Bifrost.Engine.Sweep;

/// <summary>
/// Every allowed set of a grid, the last axis turning fastest. None is held: a set is worked out from its place, so a grid may have
/// billions.
/// </summary>
/// <exception cref="InvalidOperationException">An axis has no steps, or the grid has more sets than a long counts.</exception>
public sealed class GridSearch(ParameterSpace space) : ISearch
{
    readonly double[] _values = new double[space.Axes.Count];
    long _next;

    public long Most { get; } = space.Size;

    public bool IsDone => _next >= Most;

    public IReadOnlyList<Candidate> Ask(int count)
    {
        List<Candidate> candidates = [];
        for (; _next < Most && candidates.Count < count; _next++)
        {
            space.SetAt(_next, _values);
            if (space.Allows(_values)) candidates.Add(new(_next, [.. _values]));
        }

        return candidates;
    }

    public void Tell(IReadOnlyList<Trial> trials)
    {
    }

    /// <summary>Goes on with the set at that place of the whole grid: one after the last that was tried.</summary>
    public void SkipTo(long id)
    {
        if (id < 0 || id > Most) throw new ArgumentOutOfRangeException(nameof(id), id, $"The grid has places from 0 to {Most}.");
        _next = id;
    }

    /// <summary>How many sets the constraints leave; goes through the grid.</summary>
    public long CountAllowed()
    {
        if (space.Constraints.Count == 0) return Most;
        var values = new double[space.Axes.Count];
        var allowed = 0L;
        for (var index = 0L; index < Most; index++)
        {
            space.SetAt(index, values);
            if (space.Allows(values)) allowed++;
        }

        return allowed;
    }
}
