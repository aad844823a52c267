using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>True range (Wilder 1978): from the true low to the true high.</summary>
public sealed class TrueRange : Indicator
{
    public TrueRange(Candles bars)
        : base(bars)
    {
        var minPeriod = Math.Max(Math.Max(bars.High.MinPeriod, bars.Low.MinPeriod), bars.Close.MinPeriod + 1);
        Range = Declare("TrueRange", Computed.Formula(
            "TrueRange", default(TrueRangeFormula), minPeriod, bars.High, bars.Low, bars.Close));
    }

    public Line Range { get; }
}

/// <summary>Sources: high, low, close.</summary>
readonly record struct TrueRangeFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i)
    {
        var close = x.C[i - 1];
        return Larger.Of(x.A[i], close, i) - Smaller.Of(x.B[i], close, i);
    }
}
