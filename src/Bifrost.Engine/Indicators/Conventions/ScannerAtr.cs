using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The scanner's average true range: a simple mean; the first range is from low to high.</summary>
public sealed class ScannerAtr : Indicator
{
    public ScannerAtr(Candles bars, int period = 14)
        : base(bars) => Range = Declare("ScannerAtr", new Sma(Computed.Formula(
            "TrueRange", default(WholeTrueRangeFormula), bars.High, bars.Low, bars.Close), period));

    public Line Range { get; }
}

/// <summary>Sources: high, low, close.</summary>
readonly record struct WholeTrueRangeFormula : IFormula
{
    public double At(in Inputs x, int i) => i == x.Start ? x.A[i] - x.B[i] : default(TrueRangeFormula).At(x, i);
}
