using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// The close through a one-sided Gaussian and a <see cref="TwoPoleSmoother"/>, the value of the bar before as its
/// signal, and bands some average true ranges away. It starts from the first whole window: nothing later reaches back.
/// </summary>
public sealed class OneSidedGaussianFilter : Indicator
{
    /// <param name="bars">The bars whose close is filtered.</param>
    /// <param name="period">Which Fibonacci number is the width of the Gaussian; one more bar than this counts. At most 70.</param>
    /// <param name="length">That of the second filter.</param>
    /// <param name="rangePeriod">That of the average true range.</param>
    /// <param name="factor">How many ranges the bands are away.</param>
    public OneSidedGaussianFilter(Candles bars, int period = 10, int length = 10, int rangePeriod = 21, double factor = 0.628)
        : base(bars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, 70);
        var mean = new WeightedAverage(bars.Close, period + 1, 1, FibonacciGaussian.Weights(period));
        var width = factor * new Atr(bars, rangePeriod);
        Filtered = Declare("Out", new TwoPoleSmoother(mean, length));
        Signal = Declare("Signal", Filtered.Delay(1));
        Top = Declare("Top", Filtered + width);
        Bottom = Declare("Bottom", Filtered - width);
    }

    public Line Filtered { get; }

    public Line Signal { get; }

    public Line Top { get; }

    public Line Bottom { get; }
}
