using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// 1 on the bar on which the first line rises above the second, -1 on that on which it falls below, else 0.
/// </summary>
public sealed class CrossOver : Indicator
{
    public CrossOver(Line first, Line second)
        : base(first, second) => Cross = Declare("CrossOver", CrossKernel.Line("CrossOver", first, second, up: true, down: true));

    public CrossOver(Line first, double level)
        : this(first, LineMath.Constant(first.Feed, level))
    {
    }

    public Line Cross { get; }
}

/// <summary>
/// The side that counts is that of the last difference that was not zero, up to the bar before: lines that touch and
/// part again do not cross.
/// </summary>
record struct CrossKernel(bool Up, bool Down) : IKernel
{
    double _side;

    public static Line Line(string name, Line first, Line second, bool up, bool down) => Computed.Line(
        name, new CrossKernel(up, down), Math.Max(first.SourcePeriod, second.SourcePeriod) + 1, first, second);

    public double Seed(in Inputs x, int i)
    {
        _side = x.A[i - 1] - x.B[i - 1];
        return Append(x, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        var (a, b, side) = (x.A[i], x.B[i], _side);
        if (a - b != 0) _side = a - b;
        if (Up && side < 0 && a > b) return 1;
        if (Down && side > 0 && a < b) return Up ? -1 : 1;
        return 0;
    }
}
