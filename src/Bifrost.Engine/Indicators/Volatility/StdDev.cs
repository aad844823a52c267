using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Standard deviation of the population: the root of the mean of the squares less the square of the mean.
/// </summary>
public sealed class StdDev : Indicator
{
    /// <param name="source">Whose deviation.</param>
    /// <param name="period">That of both means.</param>
    /// <param name="average">How the means are taken.</param>
    /// <param name="safePower">Take the difference under the root as positive: rounding can make it a little negative.</param>
    /// <param name="mean">The mean, if it is there already.</param>
    public StdDev(
        Line source, int period = 20, MovingAverage average = MovingAverage.Simple, bool safePower = true, Line? mean = null)
        : base(source, mean ?? source) => Deviation = Declare("StdDev", Computed.Formula(
            "StdDev", new DeviationFormula(safePower), average.Of(LineMath.Pow(source, 2), period), mean ?? average.Of(source, period)));

    public Line Deviation { get; }
}

/// <summary>Sources: the mean of the squares, the mean.</summary>
readonly record struct DeviationFormula(bool Safe) : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i)
    {
        var variance = x.A[i] - x.B[i] * x.B[i];
        return Math.Sqrt(Safe ? Math.Abs(variance) : variance);
    }
}
