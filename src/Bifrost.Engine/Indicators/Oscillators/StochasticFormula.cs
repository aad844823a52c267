using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Where the close lies between the lowest low and the highest high, in percent. Sources: close, highest, lowest.
/// </summary>
readonly record struct StochasticFormula(bool Safe, double Zero) : IFormula
{
    public static Line Line(Candles bars, int period, bool safe, double zero) => Computed.Formula(
        "Stochastic", new StochasticFormula(safe, zero), bars.Close, new Highest(bars.High, period), new Lowest(bars.Low, period));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i)
    {
        var (rise, range) = (x.A[i] - x.C[i], x.B[i] - x.C[i]);
        if (range != 0) return 100.0 * (rise / range);
        return Safe ? 100.0 * Zero : ZeroDivisor.Met(i);
    }
}
