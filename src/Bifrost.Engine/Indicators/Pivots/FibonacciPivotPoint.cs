using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Pivot point with supports and resistances at Fibonacci parts of the range.</summary>
public sealed class FibonacciPivotPoint : Indicator
{
    /// <param name="bars">The bars whose levels these are.</param>
    /// <param name="open">Count the open in.</param>
    /// <param name="close">Count the close twice.</param>
    /// <param name="level1">The part of the range of the first support and resistance.</param>
    /// <param name="level2">Of the second.</param>
    /// <param name="level3">Of the third.</param>
    public FibonacciPivotPoint(
        Candles bars, bool open = false, bool close = false, double level1 = 0.382, double level2 = 0.618, double level3 = 1)
        : base(bars)
    {
        var range = bars.High - bars.Low;
        P = Declare("P", Pivot.Of(bars, open, close));
        S1 = Declare("S1", P - level1 * range);
        S2 = Declare("S2", P - level2 * range);
        S3 = Declare("S3", P - level3 * range);
        R1 = Declare("R1", P + level1 * range);
        R2 = Declare("R2", P + level2 * range);
        R3 = Declare("R3", P + level3 * range);
    }

    public Line P { get; }

    public Line S1 { get; }

    public Line S2 { get; }

    public Line S3 { get; }

    public Line R1 { get; }

    public Line R2 { get; }

    public Line R3 { get; }
}
