using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Hurst exponent: how fast the spread of moves grows with the bars they take. Near 0.5 for a random walk, above it for
/// trends, below it for what returns to its mean.
/// </summary>
public sealed class HurstExponent : Indicator
{
    /// <param name="source">The prices.</param>
    /// <param name="period">The length of the window.</param>
    /// <param name="lagStart">The shortest moves, in bars; 2 when not given.</param>
    /// <param name="lagEnd">The longest, exclusive; half the window when not given.</param>
    public HurstExponent(Line source, int period = 40, int? lagStart = null, int? lagEnd = null)
        : base(source)
    {
        var (from, to) = (lagStart ?? 2, lagEnd ?? period / 2);
        if (from < 1 || to > period || to - from < 2)
            throw new ArgumentException(
                $"Moves of {from} to {to} bars do not fit a window of {period}: at least two lengths from 1 on.",
                nameof(lagEnd));
        Exponent = Declare("HurstExponent", Computed.Window(
            "HurstExponent", new FormulaKernel<HurstFormula>(new(period, from, to)), period, source));
    }

    public Line Exponent { get; }
}

/// <summary>Twice the slope of log √deviation of the moves over log of their length.</summary>
readonly record struct HurstFormula(int Period, int From, int To) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var window = x.A.Slice(i - Period + 1, Period);
        Span<double> lengths = new double[To - From], spreads = new double[To - From];
        for (var lag = From; lag < To; lag++)
        {
            lengths[lag - From] = Elementary.Log10(lag);
            spreads[lag - From] = Elementary.Log10(Math.Sqrt(Deviation(window, lag)));
        }

        return 2 * Slope(lengths, spreads);
    }

    static double Deviation(ReadOnlySpan<double> window, int lag)
    {
        Span<double> moves = new double[window.Length - lag];
        for (var k = 0; k < moves.Length; k++) moves[k] = window[k + lag] - window[k];
        return Moments.Deviation(moves);
    }

    static double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (xMean, yMean, both, own) = (Moments.Mean(x), Moments.Mean(y), 0d, 0d);
        for (var k = 0; k < x.Length; k++)
        {
            both += (x[k] - xMean) * (y[k] - yMean);
            own += (x[k] - xMean) * (x[k] - xMean);
        }

        return both / own;
    }
}
