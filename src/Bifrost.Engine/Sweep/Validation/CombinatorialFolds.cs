namespace Bifrost.Engine.Sweep;

/// <summary>
/// Combinatorial purged cross-validation (López de Prado, Advances in Financial Machine Learning, 2018, ch. 12): the data is cut into N
/// groups, every choice of k of them is tested once, and the tests make up φ = C(N, k)·k/N paths over all of the data: not one history
/// of results but a distribution of them.
/// </summary>
/// <param name="Groups">N, at least 2.</param>
/// <param name="Tested">k, at least 1 and below N; 2 gives N − 1 paths.</param>
/// <param name="Purge">Bars left out on both sides of a test: the longest that a position is held or a label looks ahead.</param>
/// <param name="Embargo">Bars left out after a test besides.</param>
public sealed record CombinatorialFolds(int Groups, int Tested, int Purge = 0, int Embargo = 0)
{
    const int SplitsMax = 20_000;

    /// <summary>C(N, k): how many times to train.</summary>
    /// <exception cref="ValidationPlanException">N and k do not go together, or there are more than twenty thousand.</exception>
    public int SplitCount
    {
        get
        {
            Check();
            var count = 1L;
            for (var i = 1; i <= Tested; i++)
            {
                count = count * (Groups - Tested + i) / i;
                if (count <= SplitsMax) continue;
                throw new ValidationPlanException($"{Tested} of {Groups} groups can be chosen in over {SplitsMax} ways; choose fewer.");
            }

            return (int)count;
        }
    }

    /// <summary>φ: how many paths the tests make up.</summary>
    public int PathCount => (int)((long)SplitCount * Tested / Groups);

    /// <summary>In the order of the groups tested: 0 1, 0 2, … , 1 2, …</summary>
    /// <exception cref="ValidationPlanException">The bars are too few, or nothing is left to train on.</exception>
    public IReadOnlyList<ValidationSplit> Splits(int bars)
    {
        var groups = Purging.Groups(bars, Groups);
        return [.. Choices().Select(choice => Purging.Split(bars, [.. choice.Select(group => groups[group])], Purge, Embargo))];
    }

    /// <summary>
    /// For each path the split that tests each group: path 0 takes the first split that tests the group, path 1 the second, and so on; so
    /// every test of every split is part of one path.
    /// </summary>
    public IReadOnlyList<int[]> Paths()
    {
        int[][] paths = [.. Enumerable.Range(0, PathCount).Select(_ => new int[Groups])];
        var used = new int[Groups];
        foreach (var (split, choice) in Choices().Index())
        {
            foreach (var group in choice) paths[used[group]++][group] = split;
        }

        return paths;
    }

    /// <summary>Puts the tests of all splits together as paths over all bars.</summary>
    /// <param name="results">For each split a value for each bar (returns, say); only the bars that it tests are read.</param>
    /// <returns>For each path a value for each bar.</returns>
    public IReadOnlyList<double[]> Assemble(IReadOnlyList<double[]> results)
    {
        if (results.Count != SplitCount)
            throw new ArgumentException($"There are {SplitCount} splits, and results of {results.Count}.", nameof(results));
        var groups = Purging.Groups(results[0].Length, Groups);
        return [.. Paths().Select(path =>
        {
            var assembled = new double[results[0].Length];
            foreach (var (group, range) in groups.Index())
                results[path[group]].AsSpan(range.Start, range.Length).CopyTo(assembled.AsSpan(range.Start));
            return assembled;
        })];
    }

    /// <summary>Ascending choices of the groups, in the order of a dictionary.</summary>
    IEnumerable<int[]> Choices()
    {
        var count = SplitCount;
        int[] choice = [.. Enumerable.Range(0, Tested)];
        for (var split = 0; split < count; split++)
        {
            yield return [.. choice];
            var last = Tested - 1;
            while (last >= 0 && choice[last] == Groups - Tested + last) last--;
            if (last < 0) yield break;
            choice[last]++;
            for (var i = last + 1; i < Tested; i++) choice[i] = choice[i - 1] + 1;
        }
    }

    void Check()
    {
        if (Groups < 2 || Tested < 1 || Tested >= Groups)
            throw new ValidationPlanException($"{Tested} of {Groups} groups cannot be tested: 1 or more and fewer than all are.");
        Purging.Check(Purge, Embargo);
    }
}
