using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Slow stochastic (Lane): its %K is the %D of the fast one.</summary>
public sealed class Stochastic : Indicator
{
    public Stochastic(
        Candles bars, int period = 14, int fast = 3, int slow = 3, MovingAverage average = MovingAverage.Simple,
        bool safeDivision = false, double safeZero = 0)
        : base(bars)
    {
        K = Declare("K", average.Of(StochasticFormula.Line(bars, period, safeDivision, safeZero), fast));
        D = Declare("D", average.Of(K, slow));
    }

    public Line K { get; }

    public Line D { get; }
}
