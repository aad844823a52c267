using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The ratio of the value to that of a period ago, less one.</summary>
public sealed class PercentChange : Indicator
{
    public PercentChange(Line source, int period = 30)
        : base(source) => Change = Declare("PercentChange", OfLag<RatioLessOne>.Line("PercentChange", source, period));

    public Line Change { get; }
}

readonly struct RatioLessOne : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => ZeroDivisor.Divide(a, b, bar) - 1.0;
}
