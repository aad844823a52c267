using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The scanner's relative strength index: simple sums of rises and falls (Cutler), the first bar counted as unchanged;
/// 100 where nothing fell, NaN where nothing moved.
/// </summary>
public sealed class ScannerRsi : Indicator
{
    public ScannerRsi(Line source, int period = 14)
        : base(source) => Index = Declare("ScannerRsi", Computed.Window(
            "ScannerRsi", new FormulaKernel<SimpleRsiFormula>(new(period)), period, source));

    public Line Index { get; }
}

readonly record struct SimpleRsiFormula(int Period) : IFormula
{
    public double At(in Inputs x, int i)
    {
        var (rises, falls, first) = (0.0, 0.0, x.Start - Period + 1);
        for (var k = Math.Max(i - Period, first) + 1; k <= i; k++)
        {
            var change = x.A[k] - x.A[k - 1];
            if (change > 0) rises += change;
            else falls -= change;
        }

        return 100 - 100 / (1 + rises / falls);
    }
}
