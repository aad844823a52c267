using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Aroon up, down, and up less down.</summary>
public sealed class AroonUpDownOscillator : Indicator
{
    public AroonUpDownOscillator(Candles bars, int period = 14)
        : base(bars)
    {
        Up = Declare("Up", Aroon.Up(bars, period));
        Down = Declare("Down", Aroon.Down(bars, period));
        Oscillator = Declare("Oscillator", Aroon.Up(bars, period) - Aroon.Down(bars, period));
    }

    public Line Up { get; }

    public Line Down { get; }

    public Line Oscillator { get; }
}
