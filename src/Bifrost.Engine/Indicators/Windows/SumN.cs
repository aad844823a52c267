using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>The exactly rounded sum of the last values.</summary>
public sealed class SumN : Indicator
{
    public SumN(Line source, int period = 1)
        : base(source) => Sum = Declare("SumN", Computed.Window("SumN", new SumKernel(period), period, source));

    public Line Sum { get; }
}

record struct SumKernel(int Period) : IKernel
{
    WindowSum _sum;

    public double Seed(in Inputs x, int i) => Append(x, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _sum.Slide(x.A, i, Period);
}
