using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Trust;

/// <summary>Some sets of a sweep with their returns: the best first, then rows at equal distances.</summary>
public sealed class SweepSample
{
    /// <summary>How many sets are run again at most.</summary>
    public const int Usual = 500;

    SweepSample(IReadOnlyList<(long Id, double[] Returns)> sets)
    {
        Returns = [.. sets.Select(set => set.Returns)];
        Ratios = sets.ToDictionary(set => set.Id, set => SharpeSample.Of(set.Returns).Sharpe);
    }

    /// <summary>From session to session, as fractions, of each set; those of the best are the first.</summary>
    public IReadOnlyList<double[]> Returns { get; }

    /// <summary>The Sharpe ratio of each, by the number of the set.</summary>
    public IReadOnlyDictionary<long, double> Ratios { get; }

    /// <summary>Periods measured.</summary>
    public int Periods => Returns[0].Length;

    /// <summary>Runs the sets again. Null where no set is eligible.</summary>
    public static SweepSample? Of(
        SweepResult result, ISweepTarget target, int size = Usual,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (result.Best.FirstOrDefault(row => row.IsEligible) is not { } best) return null;
        SweepRow[] rows = [best, .. Spread([.. result.Rows.Where(row => IsComparable(row) && row.Id != best.Id)], size - 1)];
        var (returns, done) = (new double[rows.Length][], 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, result.Plan.Threads), CancellationToken = cancellation };
        Parallel.For(0, rows.Length, options, target.NewWorker, (index, _, worker) =>
        {
            returns[index] = worker.Returns(rows[index].Trial.Candidate);
            progress?.Report((double)Interlocked.Increment(ref done) / rows.Length);
            return worker;
        }, _ => { });
        // A set whose account came to nothing has fewer returns than the others.
        return new([.. rows.Select((row, i) => (row.Id, returns[i])).Where(set => set.Item2.Length == returns[0].Length)]);
    }

    /// <summary>As many independent tries as the sets of the sweep come to, by the clusters of these.</summary>
    /// <remarks>
    /// Clusters that the sample did not meet are estimated from those it met once and twice (Chao 1984, bias-corrected): a
    /// sample of singles stands for as many tries as there are sets.
    /// </remarks>
    public double EffectiveOf(long tried)
    {
        var clusters = TrialClusters.Of(Returns);
        if (Returns.Count >= tried) return clusters.Count;
        double Of(int size) => clusters.Members.Count(members => members.Length == size);
        var (once, twice) = (Of(1), Of(2));
        return Math.Min(tried, clusters.Count + (once * (once - 1) / (2 * (twice + 1))));
    }

    /// <summary>The sets themselves, as many as asked for at most, the best among them.</summary>
    internal IReadOnlyList<double[]> Thinned(int size) => [Returns[0], .. Spread([.. Returns.Skip(1)], size - 1)];

    static bool IsComparable(SweepRow row) => row.Failure is null && row.Trial.Candidate.Share == 1;

    static IEnumerable<T> Spread<T>(IReadOnlyList<T> all, int size) =>
        all.Count <= size ? all : Enumerable.Range(0, size).Select(i => all[(int)((long)i * all.Count / size)]);
}
