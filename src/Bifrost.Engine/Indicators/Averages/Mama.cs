using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// MESA adaptive moving average and the average that follows it (Ehlers 2001): the
/// faster the phase of the dominant cycle turns, the faster it follows. It starts as TA-Lib's does, at the 13th bar, and
/// is shown from the 33rd.
/// </summary>
public sealed class Mama : Indicator
{
    /// <param name="source">What is averaged.</param>
    /// <param name="fastLimit">The most that the newest value weighs.</param>
    /// <param name="slowLimit">The least that it weighs.</param>
    public Mama(Line source, double fastLimit = 0.5, double slowLimit = 0.05)
        : base(source)
    {
        Line Of(string name, bool follows) => Declare(name, Computed.Window(
            name, new MamaKernel(fastLimit, slowLimit, follows), 4, source), source.SourcePeriod + MamaKernel.Unstable);
        (Average, Following) = (Of("Mama", follows: false), Of("Fama", follows: true));
    }

    public Line Average { get; }

    public Line Following { get; }
}

/// <summary>Source: the prices.</summary>
record struct MamaKernel(double FastLimit, double SlowLimit, bool Follows) : IKernel
{
    /// <summary>Bars before the first value shown.</summary>
    public const int Unstable = 32;

    /// <summary>Bars skipped after the fourth before the cycle is measured.</summary>
    const int Skipped = 9;

    CyclePhase _cycle;
    double _phase;
    double _average;
    double _following;

    public double Seed(in Inputs x, int i) => double.NaN;

    public double Append(in Inputs x, int i)
    {
        if (i < x.Start + Skipped) return double.NaN;
        var phase = _cycle.Append((4 * x.A[i] + 3 * x.A[i - 1] + 2 * x.A[i - 2] + x.A[i - 3]) / 10);
        var turn = Math.Max(1, _phase - phase);
        _phase = phase;
        var alpha = Math.Max(SlowLimit, FastLimit / turn);
        _average = alpha * x.A[i] + (1 - alpha) * _average;
        _following = 0.5 * alpha * _average + (1 - 0.5 * alpha) * _following;
        return i < x.Start - 3 + Unstable ? double.NaN : Follows ? _following : _average;
    }
}
