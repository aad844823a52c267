using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A moving average, and bands some standard deviations above and below it (Bollinger).</summary>
public sealed class BollingerBands : Indicator
{
    public BollingerBands(
        Line source, int period = 20, double deviations = 2, MovingAverage average = MovingAverage.Simple)
        : base(source)
    {
        var mid = average.Of(source, period);
        var deviation = new StdDev(source, period, average, mean: mid);
        Mid = Declare("Mid", mid);
        Top = Declare("Top", Computed.Formula("Top", new BandFormula(deviations), mid, deviation));
        Bottom = Declare("Bottom", Computed.Formula("Bottom", new BandFormula(-deviations), mid, deviation));
    }

    public Line Mid { get; }

    public Line Top { get; }

    public Line Bottom { get; }
}

/// <summary>Sources: the middle, the width.</summary>
readonly record struct BandFormula(double Factor) : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => x.A[i] + Factor * x.B[i];
}
