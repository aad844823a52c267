using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The average directional movement index of a feed with Wilder's smoothing in one pass, with the bits of the lines it
/// is otherwise composed of. Sources: high, low, close.
/// </summary>
record struct AdxKernel(int Period, double Alpha) : IKernel
{
    /// <summary>The smoothed moves, upward and downward.</summary>
    Vector128<double> _moves;
    double _range;
    double _index;

    /// <summary>The index, from the first bars of a feed on; null where the bars or the average are others.</summary>
    public static Line? Line(Candles bars, int period, MovingAverage average)
    {
        var isPlain = Math.Max(Math.Max(bars.High.MinPeriod, bars.Low.MinPeriod), bars.Close.MinPeriod) == 1;
        if (!isPlain || average != MovingAverage.Smoothed || period < 1) return null;
        return Computed.Line("Adx", new AdxKernel(period, 1.0 / period), 2 * period, bars.High, bars.Low, bars.Close);
    }

    /// <summary>The means of the first values: of moves and ranges from the second bar on, then of what they give.</summary>
    public double Seed(in Inputs x, int i)
    {
        var (plus, minus, range) = (new double[Period], new double[Period], new double[Period]);
        for (var k = 0; k < Period; k++)
        {
            var moves = Moves(x, k + 1);
            (plus[k], minus[k], range[k]) = (moves[0], moves[1], default(TrueRangeFormula).At(x, k + 1));
        }

        (_moves, _range) = (Vector128.Create(Moments.Mean(plus), Moments.Mean(minus)), Moments.Mean(range));
        var balances = new double[Period];
        balances[0] = Balance(Period);
        for (var k = 1; k < Period; k++) balances[k] = Step(x, Period + k);
        _index = Moments.Mean(balances);
        return 100.0 * _index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Append(in Inputs x, int i)
    {
        _index = _index * (1.0 - Alpha) + Step(x, i) * Alpha;
        return 100.0 * _index;
    }

    /// <summary>Smooths the moves of a bar; how much one direction outweighs the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    double Step(in Inputs x, int i)
    {
        _moves = _moves * (1.0 - Alpha) + Moves(x, i) * Alpha;
        _range = _range * (1.0 - Alpha) + default(TrueRangeFormula).At(x, i) * Alpha;
        return Balance(i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    readonly double Balance(int i)
    {
        if (_range == 0) return ZeroDivisor.Met(i);
        var directions = 100.0 * _moves / Vector128.Create(_range);
        var (plus, minus) = (directions[0], directions[1]);
        return ZeroDivisor.Divide(Math.Abs(plus - minus), plus + minus, i);
    }

    /// <summary>As <see cref="DirectionalMoveFormula"/>, both ways at once: which way a bar moves cannot be foretold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> Moves(in Inputs x, int i)
    {
        var (up, down) = (x.A[i] - x.A[i - 1], x.B[i - 1] - x.B[i]);
        var (moves, others) = (Vector128.Create(up, down), Vector128.Create(down, up));
        var isOutward = Vector128.GreaterThan(moves, others) & Vector128.GreaterThan(moves, Vector128<double>.Zero);
        return moves & isOutward;
    }
}
