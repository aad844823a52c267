using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Trust;

/// <summary>
/// What choosing the best set brings where it was not chosen: combinatorial purged cross-validation (López de Prado 2018, ch. 12) of
/// the choice itself. In every split the set with the highest Sharpe ratio in training is taken, and its returns in the test become
/// part of a path.
/// </summary>
/// <param name="Paths">Of each path the Sharpe ratio of all its sessions, per session; NaN of one that does not vary.</param>
/// <param name="Splits">How many times a set was chosen.</param>
public sealed record CrossValidation(IReadOnlyList<double> Paths, int Splits)
{
    /// <summary>Six groups of which two are tested: 15 splits, 5 paths. After each test a hundredth of the sessions is left out.</summary>
    public static CombinatorialFolds UsualFolds(int sessions) => new(Groups: 6, Tested: 2, Purge: 0, Embargo: sessions / 100);

    /// <summary>The mean over the paths.</summary>
    public double Mean => Statistics.Moments.Mean([.. Paths]);

    /// <param name="returns">Of each set, all of the same sessions.</param>
    /// <exception cref="ValidationPlanException">The folds do not fit so many sessions.</exception>
    public static CrossValidation Of(IReadOnlyList<double[]> returns, CombinatorialFolds folds)
    {
        TrialReturns.Require(returns, trials: 1);
        var splits = folds.Splits(returns[0].Length);
        var chosen = splits.Select(split => returns[Best(returns, split.Train)]).ToList();
        return new([.. folds.Assemble(chosen).Select(path => Ratios.Sharpe(path, periodsPerYear: 1))], splits.Count);
    }

    /// <summary>The first of those with the highest ratio; one that does not vary counts as 0.</summary>
    static int Best(IReadOnlyList<double[]> returns, IReadOnlyList<BarRange> train)
    {
        var (best, highest) = (0, double.NegativeInfinity);
        var buffer = new double[train.Sum(range => range.Length)];
        for (var set = 0; set < returns.Count; set++)
        {
            var at = 0;
            foreach (var range in train)
            {
                returns[set].AsSpan(range.Start, range.Length).CopyTo(buffer.AsSpan(at));
                at += range.Length;
            }

            var ratio = Ratios.Sharpe(buffer, periodsPerYear: 1);
            if (double.IsNaN(ratio)) ratio = 0;
            if (ratio > highest) (best, highest) = (set, ratio);
        }

        return best;
    }
}
