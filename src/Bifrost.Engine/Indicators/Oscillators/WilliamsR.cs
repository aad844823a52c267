using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Williams %R: how far the close is below the highest high, in percent of the range; 0 to −100.</summary>
public sealed class WilliamsR : Indicator
{
    public WilliamsR(Candles bars, int period = 14)
        : base(bars) => Percent = Declare("WilliamsR", Computed.Formula(
            "WilliamsR", default(WilliamsFormula), bars.Close, new Highest(bars.High, period), new Lowest(bars.Low, period)));

    public Line Percent { get; }
}

/// <summary>Sources: close, highest, lowest.</summary>
readonly record struct WilliamsFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => ZeroDivisor.Divide(-100.0 * (x.B[i] - x.A[i]), x.B[i] - x.C[i], i);
}
