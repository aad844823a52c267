using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Volatility from the ranges of bars (Parkinson 1980): the root of the mean of
/// ln²(high / low) / (4 ln 2). It supposes no drift and no gaps.
/// </summary>
public sealed class Parkinson : Indicator
{
    /// <param name="bars">The bars measured.</param>
    /// <param name="period">Over how many.</param>
    /// <param name="barsPerYear">252 gives the yearly volatility of daily bars; 1 that of a bar.</param>
    public Parkinson(Candles bars, int period = 20, double barsPerYear = 1)
        : base(bars) => Volatility = Declare(
            "Parkinson", RangeVolatility.Line<ParkinsonFormula>("Parkinson", bars, period, barsPerYear));

    /// <summary>As a fraction of the price.</summary>
    public Line Volatility { get; }
}

/// <summary>Sources: open, high, low, close.</summary>
readonly record struct ParkinsonFormula : IFormula
{
    const double FourLn2 = 2.772588722239781;

    public double At(in Inputs x, int i)
    {
        var range = RangeVolatility.LogRatio(x.B[i], x.C[i]);
        return range * range / FourLn2;
    }
}
