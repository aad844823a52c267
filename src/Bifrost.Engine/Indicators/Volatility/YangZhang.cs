using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// Volatility from whole bars, gaps and drift included (Yang and Zhang 2000):
/// the variance of the gaps, plus k times that from open to close, plus 1 − k times that of
/// <see cref="RogersSatchell"/>, with k = 0.34 / (1.34 + (n + 1) / (n − 1)).
/// </summary>
public sealed class YangZhang : Indicator
{
    /// <param name="bars">The bars measured.</param>
    /// <param name="period">Over how many; 2 at least.</param>
    /// <param name="barsPerYear">252 gives the yearly volatility of daily bars; 1 that of a bar.</param>
    public YangZhang(Candles bars, int period = 20, double barsPerYear = 1)
        : base(bars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 2);
        var k = 0.34 / (1.34 + (period + 1.0) / (period - 1.0));
        var gap = Computed.Formula("Gap", new LogRatioFormula(1), bars.Close.MinPeriod + 1, bars.Open, bars.Close);
        var move = Computed.Formula("Move", new LogRatioFormula(0), bars.Close, bars.Open);
        var inside = new Sma(
            Computed.Formula("Inside", default(RogersSatchellFormula), bars.Open, bars.High, bars.Low, bars.Close), period);
        var variance = SampleVariance.Line(gap, period) + k * SampleVariance.Line(move, period) + (1 - k) * inside;
        Volatility = Declare("YangZhang", RangeVolatility.Root("YangZhang", variance, barsPerYear));
    }

    /// <summary>As a fraction of the price.</summary>
    public Line Volatility { get; }
}

/// <summary>ln of the first source over the second some bars ago.</summary>
readonly record struct LogRatioFormula(int Ago) : IFormula
{
    public double At(in Inputs x, int i) => RangeVolatility.LogRatio(x.A[i], x.B[i - Ago]);
}

/// <summary>The variance of the last values, over one less than their number.</summary>
readonly record struct SampleVariance(int Period) : IFormula
{
    public static Line Line(Line source, int period) => Computed.Window(
        "Variance", new FormulaKernel<SampleVariance>(new(period)), period, source);

    public double At(in Inputs x, int i)
    {
        var window = x.A.Slice(i - Period + 1, Period);
        var (mean, sum) = (Moments.Mean(window), 0.0);
        foreach (var value in window) sum += (value - mean) * (value - mean);
        return sum / (Period - 1);
    }
}
