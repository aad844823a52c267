using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Aroon up and down.</summary>
public sealed class AroonUpDown : Indicator
{
    public AroonUpDown(Candles bars, int period = 14)
        : base(bars)
    {
        Up = Declare("Up", Aroon.Up(bars, period));
        Down = Declare("Down", Aroon.Down(bars, period));
    }

    public Line Up { get; }

    public Line Down { get; }
}
