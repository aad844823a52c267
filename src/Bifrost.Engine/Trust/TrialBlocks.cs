using System.Numerics;

namespace Bifrost.Engine.Trust;

/// <summary>Sums of the returns of many trials by blocks of time, of which any half can be measured by adding them up.</summary>
sealed class TrialBlocks
{
    /// <summary>What rounding leaves of a variance of nothing, against the mean square.</summary>
    const double NoVariance = 1e-14;

    readonly int[] _periods;
    readonly double[][] _sums;
    readonly double[][] _squares;

    TrialBlocks(int trials, int blocks)
    {
        Count = trials;
        _periods = new int[blocks];
        _sums = [.. Enumerable.Range(0, blocks).Select(_ => new double[trials])];
        _squares = [.. Enumerable.Range(0, blocks).Select(_ => new double[trials])];
    }

    /// <summary>Trials.</summary>
    public int Count { get; }

    public int Blocks => _periods.Length;

    /// <param name="returns">Of each trial; blocks differ by one period at most where they do not divide evenly.</param>
    public static TrialBlocks Of(IReadOnlyList<double[]> returns, int blocks)
    {
        var periods = returns[0].Length;
        if (periods < 2 * blocks)
            throw new ArgumentException($"{periods} periods are too few for {blocks} blocks of two or more.", nameof(returns));
        var sums = new TrialBlocks(returns.Count, blocks);
        for (var trial = 0; trial < returns.Count; trial++)
        {
            for (var block = 0; block < blocks; block++)
                sums.Add(trial, block, returns[trial].AsSpan()[(block * periods / blocks)..((block + 1) * periods / blocks)]);
        }

        return sums;
    }

    /// <summary>The Sharpe ratio of every trial over a set of blocks; 0 where the returns do not vary.</summary>
    public void SharpesOver(uint blocks, Span<double> sharpes)
    {
        Span<int> chosen = stackalloc int[BitOperations.PopCount(blocks)];
        var (periods, count) = (0, 0);
        for (var block = 0; block < Blocks; block++)
        {
            if ((blocks >> block & 1) == 0) continue;
            chosen[count++] = block;
            periods += _periods[block];
        }

        for (var trial = 0; trial < sharpes.Length; trial++)
        {
            var (sum, squares) = (0d, 0d);
            foreach (var block in chosen)
            {
                sum += _sums[block][trial];
                squares += _squares[block][trial];
            }

            sharpes[trial] = Sharpe(sum, squares, periods);
        }
    }

    static double Sharpe(double sum, double squares, int periods)
    {
        var mean = sum / periods;
        var variance = (squares - (sum * mean)) / (periods - 1);
        return variance > NoVariance * squares ? mean / Math.Sqrt(variance) : 0;
    }

    void Add(int trial, int block, ReadOnlySpan<double> returns)
    {
        var (sum, squares) = (0d, 0d);
        foreach (var value in returns)
        {
            sum += value;
            squares += value * value;
        }

        (_sums[block][trial], _squares[block][trial], _periods[block]) = (sum, squares, returns.Length);
    }
}
