using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>The scanner's simple average: of as many values as there are until the window is full.</summary>
public sealed class ScannerSma : Indicator
{
    public ScannerSma(Line source, int period = 20)
        : base(source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        Average = Declare("ScannerSma", Computed.Window("ScannerSma", new GrowingMeanKernel(period), 1, source));
    }

    public Line Average { get; }
}

record struct GrowingMeanKernel(int Period) : IKernel
{
    WindowSum _sum;

    public double Seed(in Inputs x, int i) => Append(x, i);

    public double Append(in Inputs x, int i)
    {
        var count = i - x.Start + 1;
        return count < Period ? ExactSum.Of(x.A.Slice(x.Start, count)) / count : _sum.Slide(x.A, i, Period) / Period;
    }
}
