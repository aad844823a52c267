using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Relative strength index (Wilder 1978): 100 − 100 / (1 + rises / falls), both smoothed.
/// </summary>
public sealed class Rsi : Indicator
{
    /// <param name="source">What rises and falls.</param>
    /// <param name="period">That of the smoothing.</param>
    /// <param name="average">Wilder's is the smoothed one; Cutler's takes the simple.</param>
    /// <param name="safeDivision">Give the two values below where nothing fell, instead of throwing.</param>
    /// <param name="safeHigh">The index where the source only rose.</param>
    /// <param name="safeLow">The index where it did not move.</param>
    /// <param name="lookback">Over how many bars a rise is measured.</param>
    /// <exception cref="DivisionByZeroException">Nothing fell for a whole period and safeDivision is off.</exception>
    public Rsi(
        Line source, int period = 14, MovingAverage average = MovingAverage.Smoothed, bool safeDivision = false,
        double safeHigh = 100, double safeLow = 50, int lookback = 1)
        : base(source)
    {
        var formula = new RsiFormula(safeDivision, Strength(safeHigh), Strength(safeLow));
        var index = RsiKernel.Line(formula, source, period, average, lookback)
            ?? Composed(formula, source, period, average, lookback);
        Index = Declare("Rsi", index);
    }

    public Line Index { get; }

    internal static Line Composed(RsiFormula formula, Line source, int period, MovingAverage average, int lookback) =>
        Computed.Formula(
            "Rsi", formula, average.Of(new UpDay(source, lookback), period), average.Of(new DownDay(source, lookback), period));

    /// <summary>The ratio of rises to falls that gives an index.</summary>
    static double Strength(double index) => index == 100 ? double.PositiveInfinity : -100.0 / (index - 100.0) - 1.0;
}

/// <summary>Sources: the smoothed rises, the smoothed falls.</summary>
readonly record struct RsiFormula(bool Safe, double HighStrength, double LowStrength) : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => Of(x.A[i], x.B[i], i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(double rises, double falls, int i)
    {
        if (falls == 0 && !Safe) return ZeroDivisor.Met(i);
        var strength = falls != 0 ? rises / falls : rises == 0 ? LowStrength : HighStrength;
        return 100.0 - ZeroDivisor.Divide(100.0, 1.0 + strength, i);
    }
}
