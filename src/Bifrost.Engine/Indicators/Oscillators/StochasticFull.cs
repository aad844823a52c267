using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>Full stochastic: %K and %D of the fast one, and the %D of the slow.</summary>
public sealed class StochasticFull : Indicator
{
    public StochasticFull(
        Candles bars, int period = 14, int fast = 3, int slow = 3, MovingAverage average = MovingAverage.Simple,
        bool safeDivision = false, double safeZero = 0)
        : base(bars)
    {
        K = Declare("K", StochasticFormula.Line(bars, period, safeDivision, safeZero));
        D = Declare("D", average.Of(K, fast));
        SlowD = Declare("SlowD", average.Of(D, slow));
    }

    public Line K { get; }

    public Line D { get; }

    public Line SlowD { get; }
}
