using Bifrost.Engine.Sweep;
using static Bifrost.Engine.Tests.Sweep.TestFunctions;

namespace Bifrost.Engine.Tests.Sweep;

/// <summary>Searches that learn, on functions whose optimum is known.</summary>
public class AdaptiveSearchTests
{
    static readonly IReadOnlyList<ulong> Seeds = [.. Enumerable.Range(1, 11).Select(seed => (ulong)seed)];

    [Fact]
    public void Parzen_densities_come_nearer_to_Branins_optimum_than_chance_does()
    {
        var chance = Gap(BraninLeast, seed => Least(new RandomSearch(BraninSpace, 120, seed), Branin));
        var learned = Gap(BraninLeast, seed => Least(new TpeSearch(BraninSpace, 120, seed), Branin));

        Assert.InRange(learned, 0, chance / 2);
        Assert.InRange(learned, 0, 0.15);
    }

    [Fact]
    public void Parzen_densities_come_nearer_to_Hartmanns_optimum_than_chance_does()
    {
        var chance = Gap(HartmannLeast, seed => Least(new RandomSearch(Cube(6, 0, 1), 150, seed), Hartmann));
        var learned = Gap(HartmannLeast, seed => Least(new TpeSearch(Cube(6, 0, 1), 150, seed), Hartmann));

        Assert.InRange(learned, 0, chance / 2);
        Assert.InRange(learned, 0, 0.4);
    }

    // Of 3 × 50 × 50 sets, the best is one.
    [Fact]
    public void Parzen_densities_learn_choices_too()
    {
        var space = new ParameterSpace([ParameterAxis.Parse("kind=a,b,c"), ParameterAxis.Parse("x=1..50"), ParameterAxis.Parse("y=1..50")]);
        double Function(double[] set) => (set[0] == 1 ? 0 : 20) + Math.Abs(set[1] - 37) + Math.Abs(set[2] - 12);

        var chance = Median(Seeds.Select(seed => Least(new RandomSearch(space, 120, seed), Function)));
        var learned = Median(Seeds.Select(seed => Least(new TpeSearch(space, 120, seed), Function)));

        Assert.InRange(learned, 0, chance / 2);
    }

    [Fact]
    public void The_cloud_finds_the_bottom_of_a_bowl() =>
        Assert.InRange(Median(Seeds.Select(seed => Least(new CmaEsSearch(Cube(10, -5, 8), 2500, seed), Sphere))), 0, 1e-12);

    [Fact]
    public void The_cloud_follows_a_bent_valley() =>
        Assert.InRange(Median(Seeds.Select(seed => Least(new CmaEsSearch(Cube(5, -2, 2), 4000, seed), Rosenbrock))), 0, 1e-10);

    [Fact]
    public void The_cloud_crosses_a_plain_of_ripples() =>
        Assert.InRange(Median(Seeds.Select(seed => Least(new CmaEsSearch(Cube(10, -20, 32), 4500, seed), Ackley))), 0, 1e-6);

    [Fact]
    public void The_cloud_begins_anew_until_it_leaves_local_minima() =>
        Assert.InRange(Median(Seeds.Select(seed => Least(new CmaEsSearch(Cube(2, -5.12, 4), 4000, seed), Rastrigin))), 0, 1e-6);

    [Fact]
    public void The_cloud_finds_Branins_optimum() =>
        Assert.InRange(Gap(BraninLeast, seed => Least(new CmaEsSearch(BraninSpace, 400, seed), Branin)), -1e-6, 1e-4);

    [Fact]
    public void The_cloud_finds_Hartmanns_optimum() => Assert.InRange(
        Seeds.Min(seed => Least(new CmaEsSearch(Cube(6, 0, 1), 1500, seed), Hartmann)), HartmannLeast - 1e-5, HartmannLeast + 1e-5);

    // 101^4 sets, of which one is best.
    [Fact]
    public void The_cloud_ends_on_whole_numbers()
    {
        var space = new ParameterSpace(Enumerable.Range(0, 4).Select(i => ParameterAxis.Whole($"n{i}", -50, 50)));
        double Function(double[] set) => set.Select((value, i) => Math.Pow(value - 7 * i, 2)).Sum();

        Assert.Equal(0, Median(Seeds.Select(seed => Least(new CmaEsSearch(space, 1500, seed), Function))));
    }

    // Three axes of ten values and three without steps: none of 21 clouds is caught on the wrong whole number.
    [Fact]
    public void The_cloud_does_not_settle_on_a_wrong_whole_number()
    {
        var space = new ParameterSpace(
            [
                .. Enumerable.Range(0, 3).Select(i => ParameterAxis.Whole($"n{i}", 0, 9)),
                .. Enumerable.Range(0, 3).Select(i => ParameterAxis.Continuous($"x{i}", -1, 1)),
            ]);
        double[] best = [1, 4, 7, 0.3, 0.3, 0.3];
        double Function(double[] set) => set.Select((value, i) => Math.Pow(100, i / 6.0) * Math.Pow(value - best[i], 2)).Sum();

        Assert.All(Enumerable.Range(1, 21), seed => Assert.InRange(Least(new CmaEsSearch(space, 1200, (ulong)seed), Function), 0, 1e-6));
    }

    [Fact]
    public void The_cloud_keeps_to_constraints()
    {
        var space = new ParameterSpace([ParameterAxis.Continuous("x", -5, 5), ParameterAxis.Continuous("y", -5, 5)], "x + y >= 2");

        // The nearest allowed point to the origin is (1, 1).
        Assert.Equal(2, Median(Seeds.Select(seed => Least(new CmaEsSearch(space, 800, seed), Sphere))), 1e-3);
    }

    [Fact]
    public void A_genetic_search_leaves_local_minima() =>
        Assert.InRange(Median(Seeds.Select(seed => Least(new Nsga2Search(Cube(3, -5.12, 4), 3000, seed), Rastrigin))), 0, 0.01);

    static double Gap(double least, Func<ulong, double> find) => Median(Seeds.Select(find)) - least;
}
