using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The weights of <see cref="OneSidedGaussianFilter"/>: a Gaussian as wide as a Fibonacci number of bars, cut off after a
/// few of them; their sum is 1.
/// </summary>
static class FibonacciGaussian
{
    /// <summary>The Fibonacci number of that index: 0, 1, 1, 2, 3, 5, …</summary>
    public static double Number(int index)
    {
        var (number, next) = (0.0, 1.0);
        for (var i = 0; i < index; i++) (number, next) = (next, number + next);
        return number;
    }

    /// <summary>index + 1 weights, oldest first.</summary>
    public static double[] Weights(int index)
    {
        var width = Number(index) + 1;
        var weights = new double[index + 1];
        for (var ago = 0; ago < weights.Length; ago++) weights[^(ago + 1)] = Elementary.Exp(-9.0 * ago * ago / (width * width));
        var sum = weights.Sum();
        for (var k = 0; k < weights.Length; k++) weights[k] /= sum;
        return weights;
    }
}
