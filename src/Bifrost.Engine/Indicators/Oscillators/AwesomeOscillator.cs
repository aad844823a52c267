using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A fast average of the middle of the bars less a slow one (Williams).</summary>
public sealed class AwesomeOscillator : Indicator
{
    public AwesomeOscillator(Candles bars, int fast = 5, int slow = 34, MovingAverage average = MovingAverage.Simple)
        : base(bars)
    {
        var middle = (bars.High + bars.Low) / 2.0;
        Difference = Declare("AwesomeOscillator", average.Of(middle, fast) - average.Of(middle, slow));
    }

    public Line Difference { get; }
}
