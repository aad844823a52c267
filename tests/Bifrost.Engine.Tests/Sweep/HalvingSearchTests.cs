using Bifrost.Engine.Sweep;
using static Bifrost.Engine.Tests.Sweep.TestFunctions;

namespace Bifrost.Engine.Tests.Sweep;

public class HalvingSearchTests
{
    [Fact]
    public void A_third_goes_on_to_three_times_the_data()
    {
        var trials = Run(HalvingSearch.Once(Cube(2, 0, 1), 27, seed: 1), Sphere);

        Assert.Equal([(1 / 27d, 27), (1 / 9d, 9), (1 / 3d, 3), (1d, 1)], Rungs(trials));
        Assert.Equal(40, HalvingSearch.Once(Cube(2, 0, 1), 27, seed: 1).Most);
        // The last is the best of the first.
        Assert.Equal(trials.Take(27).MaxBy(trial => trial.Score)!.Candidate.Values, trials[^1].Candidate.Values);
    }

    // Table 1 of Li et al. 2018: R = 81, η = 3.
    [Fact]
    public void The_brackets_are_those_of_Hyperbands_authors()
    {
        var trials = Run(HalvingSearch.Hyperband(Cube(2, 0, 1), 143, seed: 1, halvings: 4), Sphere);

        Assert.Equal(
            [
                (1 / 81d, 81), (1 / 27d, 27), (1 / 9d, 9), (1 / 3d, 3), (1d, 1),
                (1 / 27d, 34), (1 / 9d, 11), (1 / 3d, 3), (1d, 1),
                (1 / 9d, 15), (1 / 3d, 5), (1d, 1),
                (1 / 3d, 8), (1d, 2 + 5),
            ],
            Rungs(trials));
    }

    [Fact]
    public void Sets_of_later_brackets_are_new()
    {
        var trials = Run(HalvingSearch.Hyperband(Cube(2, 0, 1), 98, seed: 1), Sphere);

        Assert.Equal(trials.Count, trials.DistinctBy(trial => (trial.Candidate.Values[0], trial.Candidate.Share)).Count());
    }

    [Fact]
    public void The_best_on_all_the_data_comes_first_whatever_a_part_showed()
    {
        var (part, all) = (new Trial(new(0, [1], 0.5), [9]), new Trial(new(1, [2]), [1]));

        Assert.Equal([all, part], new[] { part, all }.Order(TrialOrder.BestFirst));
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(9, 8, 3)]
    [InlineData(9, 3, 1)]
    public void What_cannot_be_thinned_out_is_refused(int sets, int halvings, int oneIn) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HalvingSearch.Once(Cube(1, 0, 1), sets, 1, halvings, oneIn));

    static List<(double Share, int Count)> Rungs(List<Trial> trials)
    {
        List<(double Share, int Count)> rungs = [];
        foreach (var share in trials.Select(trial => trial.Candidate.Share))
        {
            if (rungs.Count > 0 && rungs[^1].Share == share) rungs[^1] = (share, rungs[^1].Count + 1);
            else rungs.Add((share, 1));
        }

        return rungs;
    }
}
