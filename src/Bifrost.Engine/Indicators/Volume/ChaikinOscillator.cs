using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Chaikin oscillator: a fast exponential average of <see cref="AccumulationDistribution"/> less a slow one, both from
/// its first value on, as TA-Lib's.
/// </summary>
public sealed class ChaikinOscillator : Indicator
{
    public ChaikinOscillator(Candles bars, int fast = 3, int slow = 10)
        : base(bars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fast, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(slow, 1);
        var total = new AccumulationDistribution(bars);
        Line Smoothed(int period) => new ExponentialSmoothing(total, 1, 2.0 / (period + 1.0));
        var distance = Smoothed(fast) - Smoothed(slow);
        Distance = Declare("ChaikinOscillator", distance, distance.MinPeriod + Math.Max(fast, slow) - 1);
    }

    public Line Distance { get; }
}
