using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The gain over a period as a part of the value then.</summary>
public sealed class RateOfChange : Indicator
{
    public RateOfChange(Line source, int period = 12)
        : base(source) => Rate = Declare("RateOfChange", OfLag<RelativeGain>.Line("RateOfChange", source, period));

    public Line Rate { get; }
}

readonly struct RelativeGain : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => ZeroDivisor.Divide(a - b, b, bar);
}
