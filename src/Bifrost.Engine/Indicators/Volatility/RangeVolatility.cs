using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Indicators;

/// <summary>What the volatility estimators from whole bars share: the variance of a bar, averaged, and its root.</summary>
static class RangeVolatility
{
    public static Line Line<TFormula>(string name, Candles bars, int period, double barsPerYear)
        where TFormula : struct, IFormula => Root(
            name, new Sma(Computed.Formula(name, default(TFormula), bars.Open, bars.High, bars.Low, bars.Close), period), barsPerYear);

    /// <summary>The deviation over a year (or a bar) from the variance of a bar.</summary>
    public static Line Root(string name, Line variance, double barsPerYear)
    {
        if (!(barsPerYear > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(barsPerYear), barsPerYear, $"The bars per year of {name} are {barsPerYear}; they must be above 0.");
        }

        return Computed.Formula(name, new RootFormula(barsPerYear), variance);
    }

    public static double LogRatio(double a, double b) => Elementary.Log(a / b);
}

/// <summary>The root of a multiple; rounding can make a variance a little negative, which counts as 0.</summary>
readonly record struct RootFormula(double Factor) : IFormula
{
    public double At(in Inputs x, int i) => Math.Sqrt(Math.Max(0, x.A[i] * Factor));
}
