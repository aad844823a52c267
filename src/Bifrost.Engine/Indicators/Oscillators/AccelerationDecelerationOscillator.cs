using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>The awesome oscillator less its own average (Williams).</summary>
public sealed class AccelerationDecelerationOscillator : Indicator
{
    public AccelerationDecelerationOscillator(Candles bars, int period = 5, MovingAverage average = MovingAverage.Simple)
        : base(bars)
    {
        var awesome = new AwesomeOscillator(bars);
        Distance = Declare("AccelerationDecelerationOscillator", awesome - average.Of(awesome, period));
    }

    public Line Distance { get; }
}
