using Bifrost.Engine.Sweep;
using FsCheck;
using FsCheck.Fluent;
using static Bifrost.Engine.Tests.Sweep.TestFunctions;

namespace Bifrost.Engine.Tests.Sweep;

public class SamplingSearchTests
{
    // Joe and Kuo print the first three; the others, in 1/1024, are those of scipy 1.10.1, qmc.Sobol(21, scramble=False).
    [Fact]
    public void Sobols_points_are_those_of_Joe_and_Kuo()
    {
        var points = Points(21, 1024);

        Assert.Equal(new double[21], points[0]);
        Assert.Equal([0.5, 0.75, 0.25], points[1..4].Select(point => point[0]));
        Assert.Equal([0.5, 0.25, 0.75], points[1..4].Select(point => point[1]));
        Assert.Equal(
            [896, 896, 128, 384, 896, 640, 896, 384, 384, 128, 384, 896, 896, 128, 896, 384, 896, 384, 384, 640, 640], In1024(points[5]));
        Assert.Equal(
            [424, 264, 792, 744, 904, 760, 24, 488, 648, 712, 472, 696, 488, 872, 328, 504, 696, 760, 856, 344, 776], In1024(points[100]));
        Assert.Equal(
            [709, 959, 167, 281, 651, 365, 195, 781, 357, 331, 763, 713, 393, 485, 583, 527, 413, 885, 379, 771, 243], In1024(points[777]));
        Assert.Equal(
            [1, 771, 627, 149, 191, 449, 143, 633, 353, 871, 695, 37, 133, 681, 371, 475, 321, 897, 599, 327, 887], In1024(points[1023]));
    }

    // Every binary box of volume 1/n holds one of n points, in the first two axes; a shift does not change that.
    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(0xDEAD_BEEFu, 0x1234_5678u)]
    public void Sobols_points_lie_evenly_in_two_axes(uint first, uint second)
    {
        var points = Points(64, first, second);

        foreach (var columns in (int[])[1, 2, 4, 8, 16, 32, 64])
        {
            var rows = 64 / columns;
            Assert.Equal(64, points.Select(point => ((int)(point[0] * columns), (int)(point[1] * rows))).Distinct().Count());
        }
    }

    [Fact]
    public void Every_axis_of_Sobols_points_has_one_in_each_part()
    {
        var trials = new SobolSearch(Cube(21, 0, 1), 256, seed: 5).Ask(256);

        for (var axis = 0; axis < 21; axis++)
            Assert.Equal(256, trials.Select(trial => (int)(trial.Values[axis] * 256)).Distinct().Count());
    }

    [Fact]
    public void More_axes_than_direction_numbers_are_refused() => Assert.Contains(
        "for 21 parameters, not 22",
        Assert.Throws<ArgumentException>(() => new SobolSearch(Cube(22, 0, 1), 8, 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_Latin_hypercube_has_one_set_in_each_part_of_each_axis() => Check.QuickThrowOnFailure(
        Prop.ForAll(Numbers(1, 60), Numbers(1, 5), Numbers(0, 1000), (count, axes, seed) =>
        {
            var sets = new LatinHypercubeSearch(Cube(axes, 0, 1), count, (ulong)seed).Ask(count);
            return sets.Count == count && Enumerable.Range(0, axes).All(axis =>
                sets.Select(set => (int)(set.Values[axis] * count)).Distinct().Count() == count);
        }));

    [Fact]
    public void Chance_gives_every_set_its_share()
    {
        var space = new ParameterSpace([ParameterAxis.Parse("a=1..5"), ParameterAxis.Parse("b=x,y")]);
        var firsts = Enumerable.Range(0, 5000).Select(seed => space.IndexOf(new RandomSearch(space, 1, (ulong)seed).Ask(1)[0].Values));

        // 500 of each are expected, with a deviation of 21.
        Assert.All(firsts.CountBy(index => index), found => Assert.InRange(found.Value, 400, 600));
    }

    [Fact]
    public void Chance_tries_every_set_of_a_small_grid_once()
    {
        var space = new ParameterSpace([ParameterAxis.Parse("a=1..20"), ParameterAxis.Parse("b=1..20 log")], "a != b");
        var search = new RandomSearch(space, 100_000, seed: 1);

        Assert.Equal(380, search.Most);
        Assert.Equal(380, search.Ask(100_000).Select(set => space.IndexOf(set.Values)).Distinct().Count());
        Assert.True(search.IsDone);
    }

    static Arbitrary<int> Numbers(int least, int most) => Gen.Choose(least, most).ToArbitrary();

    static List<double[]> Points(int axes, int count) => Points(count, new uint[axes]);

    static List<double[]> Points(int count, params uint[] shifts)
    {
        var sequence = new SobolSequence(shifts);
        List<double[]> points = [];
        for (var i = 0; i < count; i++)
        {
            var point = new double[shifts.Length];
            Assert.True(sequence.Next(point));
            points.Add(point);
        }

        return points;
    }

    static IEnumerable<int> In1024(double[] point) => point.Select(value => (int)(value * 1024));
}
