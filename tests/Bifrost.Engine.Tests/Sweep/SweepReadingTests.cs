using Bifrost.Engine.Statistics;
using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Sweep;

/// <summary>What a sweep tells about its parameters.</summary>
public class SweepReadingTests
{
    // Ishigami and Homma 1990, a = 7, b = 0.1: S = 0.3139, 0.4424, 0; S_T = 0.5576, 0.4424, 0.2437. Parts of an axis lose a little.
    [Fact]
    public void Importance_is_that_of_Ishigamis_function()
    {
        var space = new ParameterSpace(Enumerable.Range(1, 3).Select(i => ParameterAxis.Continuous($"x{i}", -Math.PI, Math.PI)));
        var sets = new SobolSearch(space, 16_384, seed: 1).Ask(16_384).Select(set => set.Values).ToList();
        double[] scores =
            [.. sets.Select(x => Math.Sin(x[0]) * (1 + 0.1 * Math.Pow(x[2], 4)) + 7 * Math.Pow(Math.Sin(x[1]), 2))];

        var importance = ParameterImportance.Of(space, sets, scores);

        double[] main = [0.3139, 0.4424, 0], total = [0.5576, 0.4424, 0.2437];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(main[i], importance[i].Main, 0.015);
            Assert.Equal(total[i], importance[i].Total, 0.03);
        }
    }

    // Scores of x + 2y + xy over x, y in -1, 1: variances 1, 4 and 1 of 6.
    [Fact]
    public void On_a_whole_grid_importance_is_the_analysis_of_variance()
    {
        var space = new ParameterSpace([ParameterAxis.Parse("x=-1,1"), ParameterAxis.Parse("y=-1,1"), ParameterAxis.Parse("copy=1..50")]);
        var sets = new GridSearch(space).Ask(200).Select(set => set.Values).ToList();

        var importance = ParameterImportance.Of(space, sets, [.. sets.Select(set => set[0] + 2 * set[1] + set[0] * set[1])]);

        Assert.Equal([1 / 6d, 4 / 6d, 0], importance.Select(found => found.Main), (a, b) => Math.Abs(a - b) < 0.005);
        Assert.Equal([2 / 6d, 5 / 6d, 0], importance.Select(found => found.Total), (a, b) => Math.Abs(a - b) < 0.005);
    }

    [Fact]
    public void Noise_makes_nothing_important()
    {
        var space = new ParameterSpace(Enumerable.Range(0, 4).Select(i => ParameterAxis.Continuous($"x{i}", 0, 1)));
        var sets = new RandomSearch(space, 3000, seed: 4).Ask(3000).Select(set => set.Values).ToList();
        var numbers = new SeededNumbers(9);

        var importance = ParameterImportance.Of(space, sets, [.. sets.Select(_ => numbers.Normal())]);

        Assert.All(importance, found => Assert.InRange(found.Main, 0, 0.02));
        Assert.All(importance, found => Assert.InRange(found.Total, 0, 0.1));
    }

    [Fact]
    public void Undefined_scores_are_left_out_and_equal_ones_explain_nothing()
    {
        var space = new ParameterSpace([ParameterAxis.Parse("x=1..4")]);
        double[][] sets = [[1], [2], [3], [4], [1], [2]];

        Assert.Equal(double.NaN, Assert.Single(ParameterImportance.Of(space, sets, [5, 5, 5, 5, double.NaN, 5])).Main);
        Assert.Equal(1, Assert.Single(ParameterImportance.Of(space, sets, [1, 2, double.PositiveInfinity, 3, 1, 2])).Main, 1e-12);
    }

    [Fact]
    public void A_plateau_keeps_its_score_and_a_peak_does_not()
    {
        var space = new ParameterSpace(((string[])["fast=1..5", "slow=10,20,30", "kind=a,b"]).Select(ParameterAxis.Parse));
        var sets = new GridSearch(space).Ask(30).Select(set => set.Values).ToList();
        // A hill whose top is (3, 20), and one point far above it.
        double[] scores = [.. sets.Select(set => set is [5, 10, 0] ? 9 : 4 - Math.Abs(set[0] - 3) - Math.Abs(set[1] - 20) / 10)];

        var plateaus = Plateau.Of(space, sets, scores);

        var (top, peak) = (plateaus[At(sets, 3, 20, 0)], plateaus[At(sets, 5, 10, 0)]);
        Assert.Equal((4, 3, 3), (top.Neighbours, top.Mean, top.Least));
        Assert.Equal((0.75, 3.2), (top.Kept, top.Smoothed));
        Assert.Equal((2, 2, 2), (peak.Neighbours, peak.Mean, peak.Least));
        Assert.Equal(2 / 9d, peak.Kept, 1e-12);
    }

    [Fact]
    public void Without_neighbours_a_set_stands_for_itself()
    {
        var space = new ParameterSpace([ParameterAxis.Parse("fast=1..5")]);
        var plateaus = Plateau.Of(space, [[1], [2], [5]], [3, double.NaN, -1]);

        Assert.Equal(0, plateaus[0].Neighbours);
        Assert.Equal((3d, double.NaN), (plateaus[0].Smoothed, plateaus[0].Mean));
        Assert.Equal(double.NaN, plateaus[2].Kept);
    }

    [Fact]
    public void The_end_of_an_axis_is_warned_of()
    {
        var space = new ParameterSpace(
            [
                ParameterAxis.Parse("fast=5..50:5"), ParameterAxis.Parse("slow=200,50,100"), ParameterAxis.Parse("x=0.0..1.0"),
                ParameterAxis.Parse("kind=a,b"), ParameterAxis.Parse("one=7"), ParameterAxis.Parse("stops=true,false"),
            ]);

        Assert.Equal(
            [
                "The best has fast=5, at the lower end of fast=5..50:5: better may lie beyond.",
                "The best has slow=200, at the upper end of slow=200,50,100: better may lie beyond.",
                "The best has x=0.99, at the upper end of x=0..1: better may lie beyond.",
            ],
            EdgeWarning.Of(space, [5, 200, 0.99, 0, 7, 0]).Select(warning => $"{warning}"));
        Assert.Empty(EdgeWarning.Of(space, [10, 100, 0.97, 1, 7, 1]));
    }

    // The first and the third are those of scipy 1.10.1, stats.spearmanr; the others follow.
    [Theory]
    [InlineData("1 2 3 4 5", "5 6 7 8 7", 0.8207826816681233)]
    [InlineData("1 2 3 4 5 6", "6 5 4 3 2 1", -1)]
    [InlineData("1 2 2 3 3 3", "1 3 2 5 4 4", 0.9393364366277244)]
    [InlineData("1 NaN 3 4", "10 20 30 400", 1)]
    [InlineData("1 1 1", "1 2 3", double.NaN)]
    [InlineData("1", "1", double.NaN)]
    public void Spearmans_correlation_is_that_of_ranks(string left, string right, double expected) => Assert.Equal(
        expected, RankCorrelation.Spearman(Numbers(left), Numbers(right)), 1e-12);

    [Fact]
    public void Spearmans_correlation_does_not_see_how_bent_the_way_is() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(-50, 50).ArrayOf().ToArbitrary(), values =>
        {
            double[] left = [.. values.Select((value, i) => value + i % 7)], right = [.. values.Select(value => value * 3.0)];
            double[] bent = [.. right.Select(value => value * value * value)];
            return RankCorrelation.Spearman(left, right).Equals(RankCorrelation.Spearman(left, bent));
        }));

    static int At(List<double[]> sets, params double[] set) => sets.FindIndex(other => other.AsSpan().SequenceEqual(set));

    static double[] Numbers(string text) => [.. text.Split(' ').Select(double.Parse)];
}
