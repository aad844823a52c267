using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Aroon up less down.</summary>
public sealed class AroonOscillator : Indicator
{
    public AroonOscillator(Candles bars, int period = 14)
        : base(bars) => Oscillator = Declare("AroonOscillator", Aroon.Up(bars, period) - Aroon.Down(bars, period));

    public Line Oscillator { get; }
}
