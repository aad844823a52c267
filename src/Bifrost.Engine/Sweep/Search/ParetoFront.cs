namespace Bifrost.Engine.Sweep;

/// <summary>Trials by several objectives at once.</summary>
public static class ParetoFront
{
    /// <summary>
    /// Whether a trial is better than another whatever the objectives weigh: it breaks fewer requirements, or as many and is not worse in
    /// any score and better in one (Deb et al. 2002). Undefined scores are worse than any number.
    /// </summary>
    public static bool Dominates(Trial better, Trial worse)
    {
        if (better.Broken != worse.Broken) return better.Broken < worse.Broken;
        var isBetter = false;
        for (var i = 0; i < better.Scores.Length; i++)
        {
            // NaN compares below every number.
            var compared = better.Scores[i].CompareTo(worse.Scores[i]);
            if (compared < 0) return false;
            isBetter |= compared > 0;
        }

        return isBetter;
    }

    /// <summary>The trials that none dominates, in the order given; of those with the same scores all are kept.</summary>
    public static IReadOnlyList<Trial> Of(IReadOnlyList<Trial> trials) => Of(trials, ranks: 1) is [var first, ..] ? first : [];

    /// <summary>
    /// All trials in layers: those that none dominates, then those that only these dominate, and so on; each in the order given.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Trial>> Layers(IReadOnlyList<Trial> trials) => Of(trials, int.MaxValue);

    /// <summary>
    /// How far a trial stands from its neighbours in a layer, summed over the objectives in shares of their range (crowding distance,
    /// Deb et al. 2002): infinite at the ends. Trials with equal scores are taken in the order given.
    /// </summary>
    public static double[] Crowding(IReadOnlyList<Trial> layer)
    {
        var distances = new double[layer.Count];
        for (var objective = 0; layer.Count > 0 && objective < layer[0].Scores.Length; objective++) Crowd(layer, objective, distances);
        return distances;
    }

    static void Crowd(IReadOnlyList<Trial> layer, int objective, double[] distances)
    {
        int[] order = [.. Enumerable.Range(0, layer.Count).OrderBy(i => layer[i].Scores[objective])];
        var range = layer[order[^1]].Scores[objective] - layer[order[0]].Scores[objective];
        distances[order[0]] = distances[order[^1]] = double.PositiveInfinity;
        if (!(range > 0) || double.IsInfinity(range)) return;
        for (var k = 1; k < order.Length - 1; k++)
            distances[order[k]] += (layer[order[k + 1]].Scores[objective] - layer[order[k - 1]].Scores[objective]) / range;
    }

    static List<IReadOnlyList<Trial>> Of(IReadOnlyList<Trial> trials, int ranks)
    {
        List<IReadOnlyList<Trial>> layers = [];
        var left = trials.ToList();
        while (left.Count > 0 && layers.Count < ranks)
        {
            var layer = NotDominated(left);
            var members = layer.ToHashSet(ReferenceEqualityComparer.Instance);
            layers.Add([.. left.Where(members.Contains)]);
            left.RemoveAll(members.Contains);
        }

        return layers;
    }

    /// <summary>
    /// In an order in which nothing is dominated by what comes after it, each needs comparing only with those found so far (Kung, Luccio
    /// and Preparata 1975).
    /// </summary>
    static List<Trial> NotDominated(List<Trial> trials)
    {
        List<Trial> found = [];
        foreach (var trial in trials.OrderBy(trial => trial, Lexicographic))
        {
            if (!found.Exists(other => Dominates(other, trial))) found.Add(trial);
        }

        return found;
    }

    static readonly Comparer<Trial> Lexicographic = Comparer<Trial>.Create((x, y) =>
    {
        if (x.Broken != y.Broken) return x.Broken.CompareTo(y.Broken);
        for (var i = 0; i < x.Scores.Length; i++)
        {
            var compared = y.Scores[i].CompareTo(x.Scores[i]);
            if (compared != 0) return compared;
        }

        return 0;
    });
}
