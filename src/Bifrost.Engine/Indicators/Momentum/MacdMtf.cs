using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Moving average convergence divergence with a simple average as its signal, and the phase of its histogram. For another
/// timeframe, give it the line of that feed.
/// </summary>
public sealed class MacdMtf : Indicator
{
    public MacdMtf(Line source, int fast = 12, int slow = 26, int signal = 9)
        : base(source)
    {
        Difference = Declare("Macd", new Ema(source, fast) - new Ema(source, slow));
        Signal = Declare("Signal", new Sma(Difference, signal));
        Histogram = Declare("Histogram", Difference - Signal);
        Phase = Declare("Phase", Computed.Formula("Phase", default(PhaseFormula), Histogram.MinPeriod + 1, Histogram));
    }

    public Line Difference { get; }

    public Line Signal { get; }

    public Line Histogram { get; }

    /// <summary>Above zero 2 when it rises and 1 when it does not; else −1 when it rises and −2 when it does not.</summary>
    public Line Phase { get; }
}

/// <summary>Source: the histogram.</summary>
readonly record struct PhaseFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i) => (x.A[i] > x.A[i - 1], x.A[i] > 0) switch
    {
        (true, true) => 2,
        (false, true) => 1,
        (true, false) => -1,
        _ => -2,
    };
}
