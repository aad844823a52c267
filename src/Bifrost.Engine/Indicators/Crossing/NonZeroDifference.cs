using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The difference of two lines, or the last that was not zero.</summary>
public sealed class NonZeroDifference : Indicator
{
    public NonZeroDifference(Line first, Line second)
        : base(first, second) => Difference = Declare("NonZeroDifference", Computed.Line(
            "NonZeroDifference", default(DifferenceKernel), Math.Max(first.SourcePeriod, second.SourcePeriod), first, second));

    public NonZeroDifference(Line first, double level)
        : this(first, LineMath.Constant(first.Feed, level))
    {
    }

    public Line Difference { get; }
}

record struct DifferenceKernel : IKernel
{
    double _last;

    public double Seed(in Inputs x, int i) => _last = x.A[i] - x.B[i];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        var difference = x.A[i] - x.B[i];
        return difference != 0 ? _last = difference : _last;
    }
}
