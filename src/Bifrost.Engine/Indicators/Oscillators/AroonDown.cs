using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>How lately the lowest low was: 100 when now, 0 when a period ago (Chande 1995).</summary>
public sealed class AroonDown : Indicator
{
    public AroonDown(Candles bars, int period = 14)
        : base(bars) => Down = Declare("AroonDown", Aroon.Down(bars, period));

    public Line Down { get; }
}
