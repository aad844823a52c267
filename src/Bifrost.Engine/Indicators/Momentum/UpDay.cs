using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How far the value rose over a period; 0 when it fell.</summary>
public sealed class UpDay : Indicator
{
    public UpDay(Line source, int period = 1)
        : base(source) => Rise = Declare("UpDay", OfLag<RiseOnly>.Line("UpDay", source, period));

    public Line Rise { get; }
}

readonly struct RiseOnly : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Larger.Of(a - b, 0, bar);
}
