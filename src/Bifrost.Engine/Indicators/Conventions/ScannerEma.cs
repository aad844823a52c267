using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The scanner's exponential average: it starts at the first value, where the reference takes a mean.</summary>
public sealed class ScannerEma : Indicator
{
    public ScannerEma(Line source, int period = 20)
        : base(source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        Average = Declare("ScannerEma", new ExponentialSmoothing(source, 1, 2.0 / (period + 1.0)));
    }

    public Line Average { get; }
}
