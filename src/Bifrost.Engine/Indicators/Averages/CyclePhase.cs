using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The phase of the dominant cycle of smoothed prices by Ehlers' homodyne discriminator: a Hilbert transform whose
/// gain follows the period it measured the bar before.
/// </summary>
record struct CyclePhase
{
    const double Degrees = 180 / Math.PI;

    Lags _prices;
    Lags _detrended;
    Lags _quadrature;
    double _inPhase;
    double _outOfPhase;
    double _real;
    double _imaginary;
    double _period;

    /// <summary>The phase in degrees after one more price.</summary>
    public double Append(double price)
    {
        var gain = 0.075 * _period + 0.54;
        _prices.Push(price);
        _detrended.Push(_prices.Transformed * gain);
        var quadrature = _detrended.Transformed * gain;
        _quadrature.Push(quadrature);
        var inPhase = _detrended.Third;
        Discriminate(inPhase - _quadrature.Transformed * gain, quadrature + _detrended.TransformedThird(gain));
        return inPhase == 0 ? 0 : Trigonometry.Atan(quadrature / inPhase) * Degrees;
    }

    /// <summary>Measures the period from how far the phasor turned in a bar.</summary>
    void Discriminate(double inPhase, double outOfPhase)
    {
        var (before, beforeOut) = (_inPhase, _outOfPhase);
        _inPhase = Smoothed(inPhase, before);
        _outOfPhase = Smoothed(outOfPhase, beforeOut);
        _real = Smoothed(_inPhase * before + _outOfPhase * beforeOut, _real);
        _imaginary = Smoothed(_inPhase * beforeOut - _outOfPhase * before, _imaginary);
        var period = _imaginary != 0 && _real != 0 ? 360 / (Trigonometry.Atan(_imaginary / _real) * Degrees) : _period;
        period = Math.Max(0.67 * _period, Math.Min(1.5 * _period, period));
        _period = Smoothed(Math.Clamp(period, 6, 50), _period);
    }

    static double Smoothed(double value, double before) => 0.2 * value + 0.8 * before;
}

/// <summary>The last ten values, newest first, and the Hilbert transform over them.</summary>
record struct Lags
{
    double _0;
    double _1;
    double _2;
    double _3;
    double _4;
    double _5;
    double _6;
    double _7;
    double _8;
    double _9;

    /// <summary>The value of three bars ago.</summary>
    public readonly double Third => _3;

    public readonly double Transformed => Transform(_0, _2, _4, _6);

    public void Push(double value) =>
        (_9, _8, _7, _6, _5, _4, _3, _2, _1, _0) = (_8, _7, _6, _5, _4, _3, _2, _1, _0, value);

    /// <summary>The transform as of three bars ago.</summary>
    public readonly double TransformedThird(double gain) => Transform(_3, _5, _7, _9) * gain;

    static double Transform(double now, double two, double four, double six) =>
        0.0962 * now + 0.5769 * two - 0.5769 * four - 0.0962 * six;
}
