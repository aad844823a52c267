using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The lower of the low and the last close.</summary>
public sealed class TrueLow : Indicator
{
    public TrueLow(Candles bars)
        : base(bars) => Low = Declare("TrueLow", Computed.Formula(
            "TrueLow", default(TrueLowFormula), Math.Max(bars.Low.MinPeriod, bars.Close.MinPeriod + 1), bars.Low, bars.Close));

    public Line Low { get; }
}

/// <summary>Sources: low, close.</summary>
readonly record struct TrueLowFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => Smaller.Of(x.A[i], x.B[i - 1], i);
}
