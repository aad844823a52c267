using System.Runtime.ExceptionServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>
/// Symbols over which rules are computed together. What rules have in common is computed once for all that are asked of
/// the same universe, which keeps it; results do not depend on the number of threads. Ask it from one thread at a time.
/// </summary>
public sealed class RuleUniverse
{
    readonly RuleMember[] _members;
    readonly HashSet<RankOf> _ranked = [];
    readonly int _threads;

    /// <param name="series">The bars of each symbol; bars may be missing or none, and symbols differ in length.</param>
    /// <param name="threads">How many work at once; 0: as many as there are processors.</param>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public RuleUniverse(IReadOnlyList<BarSeries> series, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        if (series.CountBy(one => one.Name, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"The symbol {twice} is in the universe twice.", nameof(series));
        _members = [.. series.Select(one => new RuleMember(one))];
        _threads = threads == 0 ? -1 : threads;
    }

    /// <summary>In the order in which they were given.</summary>
    public IEnumerable<BarSeries> Series => _members.Select(member => member.Series);

    /// <summary>
    /// The rule over each symbol, in their order, a value a bar: of a condition 1 where it is met, 0 where it is not, NaN
    /// where it is undefined; of a number the number, NaN where it is undefined.
    /// </summary>
    /// <exception cref="ArgumentException">A symbol's bars are longer than a timeframe that the rule names.</exception>
    public IReadOnlyList<ReadOnlyMemory<double>> Over(CompiledRule rule, CancellationToken cancellation = default)
    {
        foreach (var rank in rule.Ranks) Rank(rank, rule, cancellation);
        var columns = new ReadOnlyMemory<double>[_members.Length];
        Each(index => columns[index] = _members[index].Over(rule), cancellation);
        return columns;
    }

    /// <summary>Ranks every symbol, unless a rule before has asked for it.</summary>
    void Rank(RankOf rank, CompiledRule rule, CancellationToken cancellation)
    {
        if (_ranked.Contains(rank)) return;
        var values = new double[_members.Length][];
        Each(index => values[index] = _members[index].Values(rank.Value, rule), cancellation);
        var places = Ranking.Of([.. _members.Select(member => member.Series.Bars.Times)], values, rank.AsShare);
        foreach (var (index, member) in _members.Index()) member.Take(rank, places[index]);
        _ranked.Add(rank);
    }

    /// <summary>Does the work for each member; of several failures the first member's is told.</summary>
    void Each(Action<int> work, CancellationToken cancellation)
    {
        var failures = new ExceptionDispatchInfo?[_members.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = _threads, CancellationToken = cancellation };
        Parallel.For(0, _members.Length, options, index =>
        {
            try
            {
                work(index);
            }
            catch (ArgumentException wrong)
            {
                failures[index] = ExceptionDispatchInfo.Capture(wrong);
            }
        });
        Array.Find(failures, failure => failure is not null)?.Throw();
    }
}
