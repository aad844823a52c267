using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The higher of the high and the last close.</summary>
public sealed class TrueHigh : Indicator
{
    public TrueHigh(Candles bars)
        : base(bars) => High = Declare("TrueHigh", Computed.Formula(
            "TrueHigh", default(TrueHighFormula), Math.Max(bars.High.MinPeriod, bars.Close.MinPeriod + 1), bars.High, bars.Close));

    public Line High { get; }
}

/// <summary>Sources: high, close.</summary>
readonly record struct TrueHighFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => Larger.Of(x.A[i], x.B[i - 1], i);
}
