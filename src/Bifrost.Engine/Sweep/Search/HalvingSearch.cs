using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// Many sets on little data, the better of them on more: successive halving (Jamieson and Talwalkar 2016) and its brackets, Hyperband (Li
/// et al. 2018), which hedge against data too short to tell. Sets are drawn by chance, none twice.
/// </summary>
public sealed class HalvingSearch : ISearch
{
    readonly RandomSearch _sets;
    readonly int _oneIn;
    readonly Queue<(int Sets, int Halvings)> _brackets;
    readonly List<Trial> _told = [];
    Queue<Candidate> _waiting = [];
    int _open;
    int _halvingsLeft;
    long _asked;

    HalvingSearch(ParameterSpace space, IReadOnlyList<(int Sets, int Halvings)> brackets, ulong seed, int oneIn)
    {
        _sets = new(space, brackets.Sum(bracket => (long)bracket.Sets), seed);
        (_oneIn, _brackets) = (oneIn, new(brackets));
        Most = brackets.Sum(bracket => Rungs(bracket).Sum());
        Begin();
    }

    public long Most { get; }

    public bool IsDone => _open == 0;

    /// <summary>
    /// One bracket: all sets on a share of the data, one in so many of them on so many times the data, until it is
    /// all of it.
    /// </summary>
    /// <param name="halvings">How often the sets are thinned out: 3 with one in 3 begins on 1/27 of the data.</param>
    public static HalvingSearch Once(ParameterSpace space, int sets, ulong seed, int halvings = 3, int oneIn = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sets, 1);
        Check(halvings, oneIn);
        return new(space, [(sets, halvings)], seed, oneIn);
    }

    /// <summary>
    /// Brackets that begin with ever fewer sets on ever more data, the last on all of it; each costs about as much as the others. As many
    /// rounds of them as begin with about that number of sets.
    /// </summary>
    /// <param name="halvings">Of the first bracket.</param>
    public static HalvingSearch Hyperband(ParameterSpace space, int sets, ulong seed, int halvings = 3, int oneIn = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sets, 1);
        Check(halvings, oneIn);
        (int Sets, int Halvings)[] round = [.. Enumerable.Range(0, halvings + 1).Reverse()
            .Select(left => ((int)(((halvings + 1) * Power(oneIn, left) + left) / (left + 1)), left))];
        var rounds = Math.Max(1, (sets + round.Sum(bracket => bracket.Sets) / 2) / round.Sum(bracket => bracket.Sets));
        return new(space, [.. Enumerable.Repeat(round, rounds).SelectMany(bracket => bracket)], seed, oneIn);
    }

    public IReadOnlyList<Candidate> Ask(int count)
    {
        List<Candidate> candidates = [];
        while (candidates.Count < count && _waiting.TryDequeue(out var candidate)) candidates.Add(candidate);
        return candidates;
    }

    public void Tell(IReadOnlyList<Trial> trials)
    {
        _told.AddRange(trials);
        if (_told.Count < _open) return;
        var kept = Math.Max(1, _open / _oneIn);
        var best = _told.Order(TrialOrder.BestFirst).Take(kept).Select(trial => trial.Candidate.Values).ToList();
        _told.Clear();
        if (_halvingsLeft == 0) Begin();
        else Rise(_halvingsLeft - 1, best);
    }

    /// <summary>The next bracket, if there is one and sets are left.</summary>
    void Begin()
    {
        if (_brackets.TryDequeue(out var bracket)) Rise(bracket.Halvings, [.. _sets.Ask(bracket.Sets).Select(set => set.Values)]);
        else _open = 0;
    }

    void Rise(int halvingsLeft, List<double[]> sets)
    {
        (_halvingsLeft, _open) = (halvingsLeft, sets.Count);
        var share = 1.0 / Power(_oneIn, halvingsLeft);
        _waiting = new(sets.Select(values => new Candidate(_asked++, values, share)));
    }

    IEnumerable<long> Rungs((int Sets, int Halvings) bracket)
    {
        var sets = bracket.Sets;
        for (var left = bracket.Halvings; left >= 0; left--, sets = Math.Max(1, sets / _oneIn)) yield return sets;
    }

    static long Power(int number, int power)
    {
        var product = 1L;
        for (var i = 0; i < power; i++) product *= number;
        return product;
    }

    static void Check(int halvings, int oneIn)
    {
        if (oneIn is < 2 or > 16) throw new ArgumentOutOfRangeException(nameof(oneIn), oneIn, "One in 2 to 16 goes on.");
        if (halvings is < 0 or > 7) throw new ArgumentOutOfRangeException(nameof(halvings), halvings, "Sets are thinned out 0 to 7 times.");
    }
}
