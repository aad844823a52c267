using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Sources: high, low, close, width. Both bands follow the price from the first bar on; one of them is the stop, at first
/// the upper.
/// </summary>
record struct SuperTrendKernel(double Factor, bool OfDirection) : IKernel
{
    double _lower;
    double _upper;
    bool _rises;

    public static Line Line(Candles bars, Line width, double factor, bool ofDirection) => Computed.Line(
        "SuperTrend", new SuperTrendKernel(factor, ofDirection), width.SourcePeriod, bars.High, bars.Low, bars.Close, width);

    public double Seed(in Inputs x, int i)
    {
        (_lower, _upper) = Bands(x, i);
        return Value;
    }

    public double Append(in Inputs x, int i)
    {
        var (lower, upper) = Bands(x, i);
        var before = x.C[i - 1];
        if (lower > _lower || before < _lower) _lower = lower;
        if (upper < _upper || before > _upper) _upper = upper;
        _rises = _rises ? !(x.C[i] < _lower) : x.C[i] > _upper;
        return Value;
    }

    readonly double Value => OfDirection ? _rises ? -1 : 1 : _rises ? _lower : _upper;

    readonly (double Lower, double Upper) Bands(in Inputs x, int i)
    {
        var (middle, width) = ((x.A[i] + x.B[i]) / 2, Factor * x.D[i]);
        return (middle - width, middle + width);
    }
}
