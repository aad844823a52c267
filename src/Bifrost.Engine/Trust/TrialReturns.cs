namespace Bifrost.Engine.Trust;

/// <summary>Returns of many trials over the same periods.</summary>
static class TrialReturns
{
    /// <exception cref="ArgumentException">There are too few trials, or not all have the same number of returns.</exception>
    public static void Require(IReadOnlyList<double[]> returns, int trials)
    {
        if (returns.Count < trials) throw new ArgumentException($"{returns.Count} trials: {trials} are the least.", nameof(returns));
        for (var trial = 1; trial < returns.Count; trial++)
        {
            if (returns[trial].Length == returns[0].Length) continue;
            throw new ArgumentException(
                $"Trial {trial} has {returns[trial].Length} returns, trial 0 has {returns[0].Length}.", nameof(returns));
        }
    }
}
