using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Volatility from whole bars whatever their drift (Rogers and Satchell 1991): the root of the mean of
/// ln(high / close) ln(high / open) + ln(low / close) ln(low / open).
/// </summary>
public sealed class RogersSatchell : Indicator
{
    /// <param name="bars">The bars measured.</param>
    /// <param name="period">Over how many.</param>
    /// <param name="barsPerYear">252 gives the yearly volatility of daily bars; 1 that of a bar.</param>
    public RogersSatchell(Candles bars, int period = 20, double barsPerYear = 1)
        : base(bars) => Volatility = Declare(
            "RogersSatchell", RangeVolatility.Line<RogersSatchellFormula>("RogersSatchell", bars, period, barsPerYear));

    /// <summary>As a fraction of the price.</summary>
    public Line Volatility { get; }
}

/// <summary>Sources: open, high, low, close.</summary>
readonly record struct RogersSatchellFormula : IFormula
{
    public double At(in Inputs x, int i)
    {
        var (open, high, low, close) = (x.A[i], x.B[i], x.C[i], x.D[i]);
        return RangeVolatility.LogRatio(high, close) * RangeVolatility.LogRatio(high, open)
            + RangeVolatility.LogRatio(low, close) * RangeVolatility.LogRatio(low, open);
    }
}
