using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Moving average convergence divergence (Appel): a fast average less a slow one, and its own average.
/// </summary>
public sealed class Macd : Indicator
{
    public Macd(
        Line source, int fast = 12, int slow = 26, int signal = 9, MovingAverage average = MovingAverage.Exponential)
        : base(source)
    {
        Difference = Declare("Macd", average.Of(source, fast) - average.Of(source, slow));
        Signal = Declare("Signal", average.Of(Difference, signal));
    }

    public Line Difference { get; }

    public Line Signal { get; }
}
