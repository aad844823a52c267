using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>Exponential smoothing whose newest value weighs what a second line says.</summary>
public sealed class ExponentialSmoothingDynamic : Indicator
{
    public ExponentialSmoothingDynamic(Line source, Line alpha, int period = 1)
        : base(source) => Average = Declare("ExponentialSmoothingDynamic", Of(source, alpha, period));

    public Line Average { get; }

    /// <summary>Starts when both the seed and the weights are there.</summary>
    static Line Of(Line source, Line alpha, int period)
    {
        var minPeriod = source.SourcePeriod + period - 1 + Math.Max(0, alpha.SourcePeriod - period);
        return Computed.Line("ExponentialSmoothingDynamic", new DynamicSmoothingKernel(period), minPeriod, source, alpha);
    }
}

record struct DynamicSmoothingKernel(int Period) : IKernel
{
    double _value;

    public double Seed(in Inputs x, int i) => _value = ExactSum.Of(x.A.Slice(i - Period + 1, Period)) / Period;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i) => _value = _value * (1.0 - x.B[i]) + x.A[i] * x.B[i];
}
