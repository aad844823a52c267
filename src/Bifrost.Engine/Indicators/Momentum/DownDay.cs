using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How far the value fell over a period; 0 when it rose.</summary>
public sealed class DownDay : Indicator
{
    public DownDay(Line source, int period = 1)
        : base(source) => Fall = Declare("DownDay", OfLag<FallOnly>.Line("DownDay", source, period));

    public Line Fall { get; }
}

readonly struct FallOnly : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => Larger.Of(b - a, 0, bar);
}
