using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Know sure thing (Pring): four smoothed rates of change, weighed and summed, and their average.</summary>
public sealed class Kst : Indicator
{
    /// <param name="source">What is measured.</param>
    /// <param name="rate1">bars of the first rate of change</param>
    /// <param name="rate2">bars of the second</param>
    /// <param name="rate3">bars of the third</param>
    /// <param name="rate4">bars of the fourth</param>
    /// <param name="smooth1">bars over which the first rate is smoothed</param>
    /// <param name="smooth2">of the second</param>
    /// <param name="smooth3">of the third</param>
    /// <param name="smooth4">of the fourth</param>
    /// <param name="signal">bars of the signal's average</param>
    /// <param name="factors">four weights; 1, 2, 3, 4 if not given</param>
    /// <param name="rateAverage">the moving average that smooths the rates</param>
    /// <param name="signalAverage">the moving average of the signal</param>
    public Kst(
        Line source, int rate1 = 10, int rate2 = 15, int rate3 = 20, int rate4 = 30,
        int smooth1 = 10, int smooth2 = 10, int smooth3 = 10, int smooth4 = 10, int signal = 9,
        IReadOnlyList<double>? factors = null,
        MovingAverage rateAverage = MovingAverage.Simple, MovingAverage signalAverage = MovingAverage.Simple)
        : base(source)
    {
        factors ??= [1, 2, 3, 4];
        if (factors.Count != 4) throw new ArgumentException($"{factors.Count} factors; there must be 4.", nameof(factors));
        Line Rate(int rate, int smooth) => rateAverage.Of(new RateOfChange100(source, rate), smooth);
        Sum = Declare("Kst", factors[0] * Rate(rate1, smooth1) + factors[1] * Rate(rate2, smooth2)
            + factors[2] * Rate(rate3, smooth3) + factors[3] * Rate(rate4, smooth4));
        Signal = Declare("Signal", signalAverage.Of(Sum, signal));
    }

    public Line Sum { get; }

    public Line Signal { get; }
}
