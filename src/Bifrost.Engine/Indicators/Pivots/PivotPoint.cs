using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Pivot point with two supports and two resistances, for the bars after; feed it a higher timeframe.
/// </summary>
public sealed class PivotPoint : Indicator
{
    /// <param name="bars">The bars whose levels these are.</param>
    /// <param name="open">Count the open in.</param>
    /// <param name="close">Count the close twice.</param>
    public PivotPoint(Candles bars, bool open = false, bool close = false)
        : base(bars)
    {
        var range = bars.High - bars.Low;
        P = Declare("P", Pivot.Of(bars, open, close));
        S1 = Declare("S1", 2.0 * P - bars.High);
        S2 = Declare("S2", P - range);
        R1 = Declare("R1", 2.0 * P - bars.Low);
        R2 = Declare("R2", P + range);
    }

    public Line P { get; }

    public Line S1 { get; }

    public Line S2 { get; }

    public Line R1 { get; }

    public Line R2 { get; }
}
