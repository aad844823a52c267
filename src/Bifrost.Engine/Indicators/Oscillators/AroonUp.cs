using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How lately the highest high was: 100 when now, 0 when a period ago (Chande 1995).</summary>
public sealed class AroonUp : Indicator
{
    public AroonUp(Candles bars, int period = 14)
        : base(bars) => Up = Declare("AroonUp", Aroon.Up(bars, period));

    public Line Up { get; }
}
