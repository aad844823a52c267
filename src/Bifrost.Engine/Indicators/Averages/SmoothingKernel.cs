using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>Exponential smoothing; the mean of the first values is its seed.</summary>
record struct SmoothingKernel(int Period, double Alpha) : IKernel
{
    double _value;

    public static Line Line(string name, Line source, int period, double alpha) =>
        Computed.Window(name, new SmoothingKernel(period, alpha), period, source);

    public double Seed(in Inputs x, int i) => _value = ExactSum.Of(x.A.Slice(i - Period + 1, Period)) / Period;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _value = _value * (1.0 - Alpha) + x.A[i] * Alpha;
}
