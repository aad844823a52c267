using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The value in percent of that of a period ago.</summary>
public sealed class MomentumOscillator : Indicator
{
    public MomentumOscillator(Line source, int period = 12)
        : base(source) => Percent = Declare("MomentumOscillator", OfLag<PercentOf>.Line("MomentumOscillator", source, period));

    public Line Percent { get; }
}

readonly struct PercentOf : IOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double a, double b, int bar) => 100.0 * ZeroDivisor.Divide(a, b, bar);
}
