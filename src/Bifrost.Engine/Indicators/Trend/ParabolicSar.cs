using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Parabolic stop and reverse (Wilder 1978).</summary>
public sealed class ParabolicSar : Indicator
{
    /// <param name="bars">The bars followed.</param>
    /// <param name="period">From which bar on values are shown; they are computed from the second.</param>
    /// <param name="acceleration">The part of the way to the extreme price made good in a bar, and its step.</param>
    /// <param name="maxAcceleration">The most that part grows to.</param>
    public ParabolicSar(Candles bars, int period = 2, double acceleration = 0.02, double maxAcceleration = 0.2)
        : base(bars)
    {
        if (period < 2)
            throw new ArgumentOutOfRangeException(nameof(period), period, $"The period of ParabolicSar is {period}; it must be 2 or more.");
        var minPeriod = bars.SourcePeriod + period - 1;
        var kernel = new ParabolicKernel(minPeriod - 1, acceleration, maxAcceleration);
        Stop = Declare("ParabolicSar", Computed.Line("ParabolicSar", kernel, 2, bars.High, bars.Low, bars.Close), minPeriod);
    }

    public Line Stop { get; }
}

/// <summary>Sources: high, low, close. The stop of a bar is known at the bar before.</summary>
record struct ParabolicKernel(int First, double Step, double Limit) : IKernel
{
    bool _rising;
    double _stop;
    double _extreme;
    double _acceleration;

    /// <summary>The second bar: a trend against its close, with a stop inside the bar, which it then breaks.</summary>
    public double Seed(in Inputs x, int i)
    {
        _rising = !(x.C[i] >= x.C[i - 1]);
        _stop = (x.A[i] + x.B[i]) / 2.0;
        _extreme = _rising ? x.A[i - 1] : x.B[i - 1];
        return Append(x, i);
    }

    public double Append(in Inputs x, int i)
    {
        var (high, low) = (x.A[i], x.B[i]);
        if (_rising ? _stop >= low : _stop <= high) Reverse(high, low);
        var stop = _stop;
        if (_rising ? high > _extreme : low < _extreme)
        {
            _extreme = _rising ? high : low;
            _acceleration = Math.Min(_acceleration + Step, Limit);
        }

        _stop = Outside(stop + _acceleration * (_extreme - stop), x, i);
        return i < First ? double.NaN : stop;
    }

    void Reverse(double high, double low)
    {
        _rising = !_rising;
        _stop = _extreme;
        _extreme = _rising ? high : low;
        _acceleration = Step;
    }

    /// <summary>The stop may not lie inside the last two bars.</summary>
    readonly double Outside(double stop, in Inputs x, int i) => _rising
        ? Math.Min(stop, Math.Min(x.B[i], x.B[i - 1]))
        : Math.Max(stop, Math.Max(x.A[i], x.A[i - 1]));
}
