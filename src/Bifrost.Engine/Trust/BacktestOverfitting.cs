using System.Numerics;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>
/// The probability of backtest overfitting (PBO) by combinatorially symmetric cross-validation: Bailey, Borwein, López de Prado and
/// Zhu (2015). Time is cut into blocks; for every way to take half of them the best trial of that half is looked up in the other.
/// </summary>
/// <remarks>A trial is measured by its Sharpe ratio; one whose returns do not vary in a half (it did not trade) counts as 0.</remarks>
public sealed class BacktestOverfitting
{
    public const int UsualBlocks = 16;
    const int MostBlocks = 20;

    readonly TrialBlocks _trials;

    BacktestOverfitting(TrialBlocks trials) => _trials = trials;

    /// <param name="returns">The returns of each trial, all of the same periods; two trials at least.</param>
    /// <param name="blocks">An even number from 2 to 20, not above the number of periods.</param>
    /// <param name="threads">Never changes the result.</param>
    /// <exception cref="ArgumentException">Too few trials or periods, different lengths, or an odd number of blocks.</exception>
    public static OverfittingEstimate Estimate(IReadOnlyList<double[]> returns, int blocks = UsualBlocks, int threads = 1)
    {
        TrialReturns.Require(returns, trials: 2);
        if (blocks is < 2 or > MostBlocks || blocks % 2 != 0)
            throw new ArgumentOutOfRangeException(nameof(blocks), blocks, $"Blocks are an even number from 2 to {MostBlocks}.");
        return new BacktestOverfitting(TrialBlocks.Of(returns, blocks)).Estimate(threads);
    }

    OverfittingEstimate Estimate(int threads)
    {
        uint[] halves = [.. Halves(_trials.Blocks)];
        var estimate = new OverfittingEstimate(halves.Length);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) };
        Parallel.For(0, halves.Length, parallel, () => new HalfRatios(_trials.Count), (index, _, ratios) =>
        {
            Measure(halves[index], ratios, estimate, index);
            return ratios;
        }, _ => { });
        return estimate;
    }

    void Measure(uint half, HalfRatios ratios, OverfittingEstimate estimate, int index)
    {
        var everything = (1u << _trials.Blocks) - 1;
        _trials.SharpesOver(half, ratios.InSample);
        _trials.SharpesOver(everything & ~half, ratios.OutOfSample);
        var best = IndexOfMax(ratios.InSample);
        estimate.InSample[index] = ratios.InSample[best];
        estimate.OutOfSample[index] = ratios.OutOfSample[best];
        var share = Rank(ratios.OutOfSample, ratios.OutOfSample[best]) / (_trials.Count + 1);
        estimate.Logits[index] = Elementary.Log(share / (1 - share));
    }

    /// <summary>The first of the highest.</summary>
    static int IndexOfMax(ReadOnlySpan<double> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            if (values[i] > values[best]) best = i;
        return best;
    }

    /// <summary>From 1, the worst; the middle of those that are equal.</summary>
    static double Rank(ReadOnlySpan<double> values, double value)
    {
        var (below, equal) = (0, 0);
        foreach (var other in values)
        {
            if (other < value) below++;
            else if (other == value) equal++;
        }

        return below + ((equal + 1) / 2d);
    }

    /// <summary>All sets of half of the blocks, as bits, in ascending order.</summary>
    static IEnumerable<uint> Halves(int blocks)
    {
        for (var set = 0u; set < 1u << blocks; set++)
            if (BitOperations.PopCount(set) == blocks / 2) yield return set;
    }

    sealed class HalfRatios(int trials)
    {
        public double[] InSample { get; } = new double[trials];

        public double[] OutOfSample { get; } = new double[trials];
    }
}
