using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>Two-pole low-pass filter (Ehlers, Cybernetic Analysis, 2004); its first two values are those of the source.</summary>
public sealed class TwoPoleSmoother : Indicator
{
    /// <param name="source">What is smoothed.</param>
    /// <param name="length">Shorter waves than this many bars are damped.</param>
    public TwoPoleSmoother(Line source, int length = 10)
        : base(source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Smoothed = Declare("Smoothed", Computed.Window("TwoPole", TwoPoleKernel.Of(length), 1, source));
    }

    public Line Smoothed { get; }
}

/// <summary>f = c1 · source + c2 · f(1 ago) + c3 · f(2 ago).</summary>
record struct TwoPoleKernel(double C1, double C2, double C3) : IKernel
{
    double _last;
    double _beforeLast;

    public static TwoPoleKernel Of(int length)
    {
        var angle = 1.414 * Math.PI / length;
        var pole = Elementary.Exp(-angle);
        var (c2, c3) = (2 * pole * Trigonometry.Cos(angle), -pole * pole);
        return new(1 - c2 - c3, c2, c3);
    }

    public double Seed(in Inputs x, int i) => _last = x.A[i];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        var value = i == x.Start + 1 ? x.A[i] : C1 * x.A[i] + C2 * _last + C3 * _beforeLast;
        (_beforeLast, _last) = (_last, value);
        return value;
    }
}
