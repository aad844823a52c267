namespace Bifrost.Engine.Sweep;

/// <summary>A way to search that can be asked for by name.</summary>
/// <param name="Name">As on a command line.</param>
/// <param name="Summary">What it does and when to choose it, in a sentence.</param>
/// <param name="TakesSeveral">Whether it looks for a front of several objectives; others look at the first alone.</param>
/// <param name="Create">A new search.</param>
public sealed record SearchMethod(string Name, string Summary, bool TakesSeveral, Func<SearchSettings, ISearch> Create)
{
    public static IReadOnlyList<SearchMethod> All { get; } =
    [
        new("grid", "every set of the grid", true, settings => new GridSearch(settings.Space)),
        new("random", "sets drawn by chance, none twice", true,
            settings => new RandomSearch(settings.Space, settings.Trials, settings.Seed)),
        new("lhs", "a Latin hypercube: every part of every axis once", true,
            settings => new LatinHypercubeSearch(settings.Space, settings.Trials, settings.Seed)),
        new("sobol", "Sobol's sequence: even cover of the space from the first set on", true,
            settings => new SobolSearch(settings.Space, settings.Trials, settings.Seed)),
        new("tpe", "learns which values the best trials share (Bayesian); for few trials of anything", false,
            settings => new TpeSearch(settings.Space, settings.Trials, settings.Seed)),
        new("cma-es", "a cloud that moves uphill and takes the shape of the ridge; for many trials of numbers", false,
            settings => new CmaEsSearch(settings.Space, settings.Trials, settings.Seed)),
        new("nsga2", "a genetic search; for the front of several objectives", true,
            settings => new Nsga2Search(settings.Space, settings.Trials, settings.Seed)),
        new("halving", "many sets on a part of the data, the better third on three times as much, until all of it", false,
            settings => HalvingSearch.Once(settings.Space, settings.Trials, settings.Seed)),
        new("hyperband", "halving from several first parts, where it is not known how much data tells sets apart", false,
            settings => HalvingSearch.Hyperband(settings.Space, settings.Trials, settings.Seed)),
    ];

    /// <summary>The search of that name, in any casing; null when there is none.</summary>
    public static SearchMethod? Find(string name) =>
        All.FirstOrDefault(method => method.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Space">What to search.</param>
/// <param name="Trials">How many sets to try at most; a grid tries all it has, halving begins with so many.</param>
/// <param name="Seed">The same gives the same sets.</param>
public sealed record SearchSettings(ParameterSpace Space, int Trials, ulong Seed = 1);
