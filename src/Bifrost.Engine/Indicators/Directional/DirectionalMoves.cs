using System.Runtime.CompilerServices;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>What the directional indicators share (Wilder 1978).</summary>
static class DirectionalMoves
{
    /// <summary>The smoothed upward moves, in percent of the average true range.</summary>
    public static Line Plus(Candles bars, int period, MovingAverage average) =>
        Part(new(Up: true), bars, period, average);

    /// <summary>The smoothed downward moves, in percent of the average true range.</summary>
    public static Line Minus(Candles bars, int period, MovingAverage average) =>
        Part(new(Up: false), bars, period, average);

    /// <summary>The average, in percent, of how much one direction outweighs the other.</summary>
    public static Line Index(Line plus, Line minus, int period, MovingAverage average) =>
        100.0 * average.Of(LineMath.Abs(plus - minus) / (plus + minus), period);

    static Line Part(DirectionalMoveFormula formula, Candles bars, int period, MovingAverage average)
    {
        var minPeriod = Math.Max(bars.High.MinPeriod, bars.Low.MinPeriod) + 1;
        var moves = Computed.Formula("Moves", formula, minPeriod, bars.High, bars.Low);
        return 100.0 * average.Of(moves, period) / new Atr(bars, period, average);
    }
}

/// <summary>
/// The move of the high, or of the low, where it is the larger of the two and outward; else 0. Sources: high, low.
/// </summary>
readonly record struct DirectionalMoveFormula(bool Up) : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(in Inputs x, int i)
    {
        var (up, down) = (x.A[i] - x.A[i - 1], x.B[i - 1] - x.B[i]);
        var (move, other) = Up ? (up, down) : (down, up);
        return move > other && move > 0 ? move : 0;
    }
}
