using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The gain over a period in percent of the value then.</summary>
public sealed class RateOfChange100 : Indicator
{
    public RateOfChange100(Line source, int period = 12)
        : base(source) => Rate = Declare("RateOfChange100", OfLag<PercentGain>.Line("RateOfChange100", source, period));

    public Line Rate { get; }
}

readonly struct PercentGain : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => 100.0 * RelativeGain.Of(a, b, bar);
}
