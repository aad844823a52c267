using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>What the value lost since the bar before.</summary>
public sealed class DownMove : Indicator
{
    public DownMove(Line source)
        : base(source) => Loss = Declare("DownMove", OfLag<LossSince>.Line("DownMove", source, 1));

    public Line Loss { get; }
}

readonly struct LossSince : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => b - a;
}
