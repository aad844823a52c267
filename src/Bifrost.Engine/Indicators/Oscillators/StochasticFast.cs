using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Fast stochastic (Lane): %K is the place of the close in the range of a period, %D its average.</summary>
public sealed class StochasticFast : Indicator
{
    public StochasticFast(
        Candles bars, int period = 14, int fast = 3, MovingAverage average = MovingAverage.Simple,
        bool safeDivision = false, double safeZero = 0)
        : base(bars)
    {
        K = Declare("K", StochasticFormula.Line(bars, period, safeDivision, safeZero));
        D = Declare("D", average.Of(K, fast));
    }

    public Line K { get; }

    public Line D { get; }
}
