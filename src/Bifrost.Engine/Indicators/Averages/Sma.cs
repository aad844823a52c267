using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>Simple moving average: the exactly rounded sum of the last values, divided by their number.</summary>
public sealed class Sma : Indicator
{
    public Sma(Line source, int period = 30)
        : base(source) => Average = Declare("Sma", Computed.Window("Sma", new MeanKernel(period), period, source));

    public Line Average { get; }
}

record struct MeanKernel(int Period) : IKernel
{
    WindowSum _sum;

    public double Seed(in Inputs x, int i) => Append(x, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _sum.Slide(x.A, i, Period) / Period;
}
