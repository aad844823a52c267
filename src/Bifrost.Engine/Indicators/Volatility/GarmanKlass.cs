using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Volatility from whole bars (Garman and Klass 1980): the root of
/// the mean of ½ ln²(high / low) − (2 ln 2 − 1) ln²(close / open). It supposes no drift and no gaps.
/// </summary>
public sealed class GarmanKlass : Indicator
{
    /// <param name="bars">The bars measured.</param>
    /// <param name="period">Over how many.</param>
    /// <param name="barsPerYear">252 gives the yearly volatility of daily bars; 1 that of a bar.</param>
    public GarmanKlass(Candles bars, int period = 20, double barsPerYear = 1)
        : base(bars) => Volatility = Declare(
            "GarmanKlass", RangeVolatility.Line<GarmanKlassFormula>("GarmanKlass", bars, period, barsPerYear));

    /// <summary>As a fraction of the price.</summary>
    public Line Volatility { get; }
}

/// <summary>Sources: open, high, low, close.</summary>
readonly record struct GarmanKlassFormula : IFormula
{
    const double TwoLn2LessOne = 0.38629436111989063;

    public double At(in Inputs x, int i)
    {
        var (range, move) = (RangeVolatility.LogRatio(x.B[i], x.C[i]), RangeVolatility.LogRatio(x.D[i], x.A[i]));
        return 0.5 * range * range - TwoLn2LessOne * move * move;
    }
}
