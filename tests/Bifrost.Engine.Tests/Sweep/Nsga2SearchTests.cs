using Bifrost.Engine.Sweep;
using static Bifrost.Engine.Tests.Sweep.TestFunctions;

namespace Bifrost.Engine.Tests.Sweep;

/// <summary>
/// Against table II of Deb et al. 2002: the mean distance of what is found last from 500 points of the known front, after 25,000 trials of
/// 30 parameters.
/// </summary>
public class Nsga2SearchTests
{
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData(1, 0.033482)]
    [InlineData(2, 0.072391)]
    public void It_comes_as_near_to_the_known_front_as_its_authors_report(int problem, double published)
    {
        var front = Enumerable.Range(0, 500).Select(i => i / 499.0).Select(x => (x, Known(problem, x))).ToList();

        var trials = Run(new Nsga2Search(Cube(30, 0, 1), 25_000, seed: 1, population: 100), set => set[0], set => Second(problem, set));

        var found = ParetoFront.Of([.. trials.TakeLast(1000)]).Select(trial => (-trial.Scores[0], -trial.Scores[1])).ToList();
        Assert.InRange(found.Average(point => front.Min(known => Distance(point, known))), 0, published);
        // And nothing of the front is far from what was found.
        Assert.InRange(front.Max(known => found.Min(point => Distance(point, known))), 0, 0.02);
    }

    [Fact]
    public void Requirements_come_before_scores()
    {
        var search = new Nsga2Search(Cube(2, 0, 1), 1200, seed: 2, population: 20);
        List<Trial> trials = [];
        while (search.Ask(20) is { Count: > 0 } asked)
        {
            var told = asked.Select(set => new Trial(set, set.Values, set.Values.Sum() > 1 ? 1 : 0)).ToList();
            trials.AddRange(told);
            search.Tell(told);
        }

        var front = ParetoFront.Of(trials);
        Assert.All(front, trial => Assert.Equal(0, trial.Broken));
        Assert.InRange(front.Average(trial => trial.Scores.Sum()), 0.97, 1);
    }

    [Fact]
    public void A_population_is_even() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Nsga2Search(Cube(2, 0, 1), 10, 1, population: 5));

    static double Second(int problem, double[] set)
    {
        var g = 1 + 9 * set.Skip(1).Average();
        return problem == 1 ? g * (1 - Math.Sqrt(set[0] / g)) : g * (1 - Math.Pow(set[0] / g, 2));
    }

    static double Known(int problem, double x) => problem == 1 ? 1 - Math.Sqrt(x) : 1 - x * x;

    static double Distance((double X, double Y) a, (double X, double Y) b) =>
        Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
}
