using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Detrended price oscillator: the value less its average of half a period ago.</summary>
public sealed class Dpo : Indicator
{
    public Dpo(Line source, int period = 20, MovingAverage average = MovingAverage.Simple)
        : base(source) => Distance = Declare("Dpo", source - ((Line)average.Of(source, period)).Delay((period + 1) / 2 - 1));

    public Line Distance { get; }
}
