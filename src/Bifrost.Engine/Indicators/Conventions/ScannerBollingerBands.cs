using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The scanner's Bollinger bands: by the sample's deviation (n − 1), around a <see cref="ScannerSma"/>.</summary>
public sealed class ScannerBollingerBands : Indicator
{
    public ScannerBollingerBands(Line source, int period = 20, double deviations = 2)
        : base(source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        var deviation = Computed.Formula("Deviation", new RootFormula(1), SampleVariance.Line(source, period));
        Mid = Declare("Mid", new ScannerSma(source, period));
        Top = Declare("Top", Computed.Formula("Top", new BandFormula(deviations), Mid, deviation));
        Bottom = Declare("Bottom", Computed.Formula("Bottom", new BandFormula(-deviations), Mid, deviation));
    }

    public Line Mid { get; }

    public Line Top { get; }

    public Line Bottom { get; }
}
