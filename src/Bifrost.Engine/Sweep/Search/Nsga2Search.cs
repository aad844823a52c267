using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// A genetic search for the Pareto front of several objectives (Deb, Pratap, Agarwal and Meyarivan, A Fast and Elitist Multiobjective
/// Genetic Algorithm: NSGA-II, 2002); with one objective an ordinary genetic search. Parents win a tournament of two by layer, then by
/// crowding; children come of simulated binary crossover and polynomial mutation; parents and children compete for the next population.
/// </summary>
public sealed class Nsga2Search : AdaptiveSearch
{
    /// <summary>Tries for a child that is allowed and new.</summary>
    const int Rebirths = 50;

    readonly SeededNumbers _numbers;
    readonly Offspring _offspring;
    readonly int _size;
    List<Ranked> _population = [];

    /// <param name="population">How many sets live at once; an even number, at least 4.</param>
    public Nsga2Search(ParameterSpace space, long trials, ulong seed, int population = 40)
        : base(space, trials)
    {
        if (population < 4 || population % 2 != 0)
            throw new ArgumentOutOfRangeException(nameof(population), population, "A population is an even number of sets, at least 4.");
        (_numbers, _size) = (new(seed), population);
        _offspring = new(space, _numbers);
    }

    /// <param name="Trial">What came of the set.</param>
    /// <param name="Layer">0 where none dominates it.</param>
    /// <param name="Crowding">How far it stands from its neighbours.</param>
    readonly record struct Ranked(Trial Trial, int Layer, double Crowding);

    private protected override List<double[]> Breed()
    {
        List<double[]> generation = [];
        while (generation.Count < _size && Child(generation) is { } child) generation.Add(child);
        return generation;
    }

    private protected override void Learn(IReadOnlyList<Trial> generation)
    {
        var all = _population.Select(ranked => ranked.Trial).Concat(generation)
            .DistinctBy(trial => trial.Candidate.Id).ToList();
        _population = [.. Ranking(all).OrderBy(ranked => ranked.Layer).ThenByDescending(ranked => ranked.Crowding).Take(_size)];
    }

    static IEnumerable<Ranked> Ranking(List<Trial> trials)
    {
        foreach (var (depth, layer) in ParetoFront.Layers(trials).Index())
        {
            var crowding = ParetoFront.Crowding(layer);
            for (var i = 0; i < layer.Count; i++) yield return new(layer[i], depth, crowding[i]);
        }
    }

    /// <summary>Null where hardly any set is allowed.</summary>
    double[]? Child(List<double[]> siblings)
    {
        for (var tries = 0; _population.Count > 1 && tries < Rebirths; tries++)
        {
            var child = _offspring.Of(Winner(), Winner());
            if (Space.Allows(child) && !IsKnown(child) && !siblings.Contains(child, SameValues.Instance)) return child;
        }

        return Space.Draw(_numbers);
    }

    double[] Winner()
    {
        var (a, b) = (_population[_numbers.Below(_population.Count)], _population[_numbers.Below(_population.Count)]);
        var isFirst = a.Layer < b.Layer || (a.Layer == b.Layer && a.Crowding >= b.Crowding);
        return (isFirst ? a : b).Trial.Candidate.Values;
    }
}
