using Bifrost.Engine.Sweep;

namespace Bifrost.Engine.Tests.Sweep;

/// <summary>
/// Functions on which searches are compared, with their published optima (Surjanovic and Bingham's library), to be minimised.
/// </summary>
static class TestFunctions
{
    public const double BraninLeast = 0.397887;
    public const double HartmannLeast = -3.32237;

    static readonly double[] HartmannAlpha = [1.0, 1.2, 3.0, 3.2];

    static readonly double[][] HartmannA =
    [
        [10, 3, 17, 3.5, 1.7, 8],
        [0.05, 10, 17, 0.1, 8, 14],
        [3, 3.5, 1.7, 10, 17, 8],
        [17, 8, 0.05, 10, 0.1, 14],
    ];

    static readonly double[][] HartmannP =
    [
        [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
        [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
        [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650],
        [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
    ];

    /// <summary>0 at the origin.</summary>
    public static double Sphere(double[] x) => x.Sum(v => v * v);

    /// <summary>0 where all are 1, at the end of a narrow bent valley.</summary>
    public static double Rosenbrock(double[] x) =>
        Enumerable.Range(0, x.Length - 1).Sum(i => 100 * Math.Pow(x[i + 1] - x[i] * x[i], 2) + Math.Pow(1 - x[i], 2));

    /// <summary>0 at the origin, amid a lattice of other minima.</summary>
    public static double Rastrigin(double[] x) => x.Sum(v => v * v - 10 * Math.Cos(2 * Math.PI * v) + 10);

    /// <summary>0 at the origin, in a wide plain of ripples.</summary>
    public static double Ackley(double[] x) =>
        -20 * Math.Exp(-0.2 * Math.Sqrt(x.Average(v => v * v))) - Math.Exp(x.Average(v => Math.Cos(2 * Math.PI * v))) + 20 + Math.E;

    /// <summary>0.397887 at three places, x from -5 to 10, y from 0 to 15.</summary>
    public static double Branin(double[] x)
    {
        var (b, c) = (5.1 / (4 * Math.PI * Math.PI), 5 / Math.PI);
        return Math.Pow(x[1] - b * x[0] * x[0] + c * x[0] - 6, 2) + 10 * (1 - 1 / (8 * Math.PI)) * Math.Cos(x[0]) + 10;
    }

    /// <summary>-3.32237 at one place of the unit cube of six axes.</summary>
    public static double Hartmann(double[] x) => -Enumerable.Range(0, 4).Sum(i =>
        HartmannAlpha[i] * Math.Exp(-Enumerable.Range(0, 6).Sum(j => HartmannA[i][j] * Math.Pow(x[j] - HartmannP[i][j], 2))));

    public static ParameterSpace Cube(int axes, double from, double to) =>
        new(Enumerable.Range(0, axes).Select(i => ParameterAxis.Continuous($"x{i}", from, to)));

    public static ParameterSpace BraninSpace => new([ParameterAxis.Continuous("x", -5, 10), ParameterAxis.Continuous("y", 0, 15)]);

    /// <summary>All trials of a search that minimises functions, in the order of asking.</summary>
    public static List<Trial> Run(ISearch search, params Func<double[], double>[] functions)
    {
        List<Trial> trials = [];
        while (search.Ask(64) is { Count: > 0 } asked)
        {
            var told = asked.Select(set => new Trial(set, [.. functions.Select(function => -function(set.Values))])).ToList();
            trials.AddRange(told);
            search.Tell(told);
        }

        return trials;
    }

    /// <summary>The least value that a search finds.</summary>
    public static double Least(ISearch search, Func<double[], double> function) => -Run(search, function).Max(trial => trial.Score);

    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
