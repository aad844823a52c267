using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The relative strength index with Wilder's smoothing in one pass, with the bits of the lines it is otherwise composed
/// of. Source: what rises and falls.
/// </summary>
record struct RsiKernel(int Period, int Lookback, double Alpha, RsiFormula Formula) : IKernel
{
    double _rises;
    double _falls;

    /// <summary>The index; null where the source or the average is of another kind.</summary>
    public static Line? Line(RsiFormula formula, Line source, int period, MovingAverage average, int lookback)
    {
        var isPlain = source.MinPeriod == source.SourcePeriod;
        if (!isPlain || average != MovingAverage.Smoothed || period < 1 || lookback < 0) return null;
        return Computed.Line(
            "Rsi", new RsiKernel(period, lookback, 1.0 / period, formula), source.MinPeriod + lookback + period - 1, source);
    }

    /// <summary>The means of the first values.</summary>
    public double Seed(in Inputs x, int i)
    {
        var (rises, falls) = (new double[Period], new double[Period]);
        for (var k = 0; k < Period; k++) (rises[k], falls[k]) = Moves(x, i - Period + 1 + k);
        (_rises, _falls) = (Moments.Mean(rises), Moments.Mean(falls));
        return Formula.Of(_rises, _falls, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        var (rise, fall) = Moves(x, i);
        _rises = _rises * (1.0 - Alpha) + rise * Alpha;
        _falls = _falls * (1.0 - Alpha) + fall * Alpha;
        return Formula.Of(_rises, _falls, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly (double Rise, double Fall) Moves(in Inputs x, int i)
    {
        var (now, before) = (x.A[i], x.A[i - Lookback]);
        return (RiseOnly.Of(now, before, i), FallOnly.Of(now, before, i));
    }
}
