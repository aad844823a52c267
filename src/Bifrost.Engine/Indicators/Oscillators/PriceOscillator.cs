using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>A fast moving average less a slow one.</summary>
public sealed class PriceOscillator : Indicator
{
    public PriceOscillator(
        Line source, int fast = 12, int slow = 26, MovingAverage average = MovingAverage.Exponential)
        : base(source) => Difference = Declare("PriceOscillator", average.Of(source, fast) - average.Of(source, slow));

    public Line Difference { get; }
}
