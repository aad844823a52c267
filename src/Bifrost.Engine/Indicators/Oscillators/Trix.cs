using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Trix (Hutson): the rate of change, in percent, of a value smoothed three times.</summary>
public sealed class Trix : Indicator
{
    public Trix(Line source, int period = 15, int rate = 1, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        Line smooth = average.Of(average.Of(average.Of(source, period), period), period);
        Rate = Declare("Trix", 100.0 * (smooth / smooth.Delay(rate) - 1.0));
    }

    public Line Rate { get; }
}
