namespace Bifrost.Engine.Sweep;

/// <summary>
/// How a set's neighbours do: those whose value lies one step away on one ordered axis. A peak among poor neighbours is luck more often
/// than a plateau is.
/// </summary>
/// <param name="Score">The set's own.</param>
/// <param name="Neighbours">How many of them were tried and have a score.</param>
/// <param name="Mean">Of their scores; NaN without neighbours.</param>
/// <param name="Least">Of their scores; NaN without neighbours.</param>
public sealed record Plateau(double Score, int Neighbours, double Mean, double Least)
{
    /// <summary>
    /// The share of its score that its neighbours keep on average: 1 on a plateau, near 0 or below on a peak. NaN where the score is not
    /// above 0.
    /// </summary>
    public double Kept => Score > 0 ? Mean / Score : double.NaN;

    /// <summary>The mean of the set and its neighbours: the set that is highest by it is the steadiest choice.</summary>
    public double Smoothed => Neighbours == 0 ? Score : (Score + Neighbours * Mean) / (1 + Neighbours);

    /// <summary>
    /// The plateau of every set, in their order. Values next to each other are those that were tried: an axis may be sampled.
    /// </summary>
    /// <param name="sets">Of all trials, in the order of the axes.</param>
    /// <param name="scores">One for each; a neighbour whose score is NaN counts as none.</param>
    public static IReadOnlyList<Plateau> Of(ParameterSpace space, IReadOnlyList<double[]> sets, ReadOnlySpan<double> scores)
    {
        if (sets.Count != scores.Length)
            throw new ArgumentException($"{sets.Count} sets cannot have {scores.Length} scores.", nameof(scores));
        double[][] values = [.. space.Axes.Select((_, axis) => sets.Select(set => set[axis]).Distinct().Order().ToArray())];
        var found = new Dictionary<double[], double>(SameValues.Instance);
        for (var i = 0; i < sets.Count; i++) found[sets[i]] = scores[i];
        return [.. sets.Select(set => Of(space, set, found, values))];
    }

    static Plateau Of(ParameterSpace space, double[] set, Dictionary<double[], double> found, double[][] values)
    {
        var (count, sum, least) = (0, 0d, double.NaN);
        foreach (var neighbour in NeighboursOf(space, set, values))
        {
            if (!found.TryGetValue(neighbour, out var score) || double.IsNaN(score)) continue;
            count++;
            sum += score;
            least = count == 1 ? score : Math.Min(least, score);
        }

        return new(found[set], count, sum / count, least);
    }

    /// <summary>The same array each time, changed on one axis.</summary>
    static IEnumerable<double[]> NeighboursOf(ParameterSpace space, double[] set, double[][] values)
    {
        var neighbour = (double[])set.Clone();
        for (var axis = 0; axis < set.Length; axis++)
        {
            if (!space.Axes[axis].IsOrdered) continue;
            var at = Array.BinarySearch(values[axis], set[axis]);
            for (var next = Math.Max(at - 1, 0); next <= at + 1 && next < values[axis].Length; next++)
            {
                if (next == at) continue;
                neighbour[axis] = values[axis][next];
                yield return neighbour;
            }

            neighbour[axis] = set[axis];
        }
    }
}
