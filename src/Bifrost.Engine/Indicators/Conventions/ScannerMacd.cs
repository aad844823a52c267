using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The scanner's MACD: of <see cref="ScannerEma"/>s, so that it has a value from the first bar on.</summary>
public sealed class ScannerMacd : Indicator
{
    public ScannerMacd(Line source, int fast = 12, int slow = 26, int signal = 9)
        : base(source)
    {
        Difference = Declare("Macd", new ScannerEma(source, fast) - new ScannerEma(source, slow));
        Signal = Declare("Signal", new ScannerEma(Difference, signal));
        Histogram = Declare("Histogram", Difference - Signal);
    }

    public Line Difference { get; }

    public Line Signal { get; }

    public Line Histogram { get; }
}
