using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Accumulation/distribution line (Chaikin): the running total of the volume, weighed by where in its bar the close
/// lies, from −1 at the low to 1 at the high; a bar without a range adds nothing.
/// </summary>
public sealed class AccumulationDistribution : Indicator
{
    public AccumulationDistribution(Candles bars)
        : base(bars) => Total = Declare("AccumulationDistribution", new Accum(MoneyFlow(bars)));

    public Line Total { get; }

    /// <summary>The volume of each bar, weighed by where the close lies.</summary>
    internal static Line MoneyFlow(Candles bars) => Computed.Formula(
        "MoneyFlow", default(MoneyFlowFormula), bars.High, bars.Low, bars.Close, bars.Volume);
}

/// <summary>Sources: high, low, close, volume.</summary>
readonly record struct MoneyFlowFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i)
    {
        var range = x.A[i] - x.B[i];
        return range > 0 ? (x.C[i] - x.B[i] - (x.A[i] - x.C[i])) / range * x.D[i] : 0;
    }
}
