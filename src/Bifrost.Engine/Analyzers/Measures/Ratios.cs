using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>What was gained, over what was risked for it. NaN where a ratio is undefined: too few values, or no risk at all.</summary>
public static class Ratios
{
    /// <summary>
    /// The Sharpe ratio (Sharpe 1994): mean excess return over its sample deviation (n − 1), times the square root of the
    /// periods in a year. The reference engine's analyzer differs: by default it measures whole years against a riskless 1 %.
    /// </summary>
    /// <param name="returns">Simple returns of equal periods, as fractions.</param>
    /// <param name="periodsPerYear">1 leaves the ratio per period.</param>
    /// <param name="riskFree">The riskless return of one period, as a fraction.</param>
    public static double Sharpe(ReadOnlySpan<double> returns, double periodsPerYear, double riskFree = 0)
    {
        var mean = Moments.Mean(returns);
        return Annual(mean - riskFree, Moments.Deviation(returns, mean, isSample: true), periodsPerYear);
    }

    /// <summary>
    /// The Sortino ratio (Sortino and Price 1994): mean return above the target over the root mean square of the shortfalls,
    /// all periods counted, times the square root of the periods in a year.
    /// </summary>
    /// <param name="target">The return of one period that has to be reached, as a fraction.</param>
    public static double Sortino(ReadOnlySpan<double> returns, double periodsPerYear, double target = 0) =>
        Annual(Moments.Mean(returns) - target, Shortfall(returns, target), periodsPerYear);

    /// <summary>The root mean square of what the returns lack to a target, all of them counted.</summary>
    internal static double Shortfall(ReadOnlySpan<double> returns, double target) =>
        Math.Sqrt(ExactSum.OfSquaredShortfalls(returns, target) / returns.Length);

    /// <summary>
    /// Van Tharp's system quality number as the reference engine has it: √n · mean / population deviation of the net profits of
    /// the closed trades. 0 with fewer than two trades.
    /// </summary>
    public static double SystemQuality(ReadOnlySpan<double> profits)
    {
        if (profits.Length < 2) return 0;
        var mean = Moments.Mean(profits);
        var deviation = Moments.Deviation(profits, mean);
        return deviation == 0 ? double.NaN : Math.Sqrt(profits.Length) * mean / deviation;
    }

    /// <summary>
    /// The Calmar ratio (Young 1991), here over the whole run and not its last 36 months: annual return over the depth of the
    /// deepest drawdown, both fractions.
    /// </summary>
    /// <param name="depth">Above 0, see <see cref="DrawdownFigures.Depth"/>.</param>
    public static double Calmar(double annualReturn, double depth) => depth > 0 ? annualReturn / depth : double.NaN;

    /// <summary>
    /// Omega (Keating and Shadwick 2002): the sum of what lies above the threshold over the sum of what lies below it. 1 where they
    /// balance; NaN where nothing lies below.
    /// </summary>
    /// <param name="threshold">The return of one period, as a fraction.</param>
    public static double Omega(ReadOnlySpan<double> returns, double threshold = 0)
    {
        var (above, below) = (new double[returns.Length], new double[returns.Length]);
        for (var i = 0; i < returns.Length; i++)
        {
            above[i] = Math.Max(returns[i] - threshold, 0);
            below[i] = Math.Max(threshold - returns[i], 0);
        }

        var loss = ExactSum.Of(below);
        return loss > 0 ? ExactSum.Of(above) / loss : double.NaN;
    }

    /// <summary>
    /// The tail ratio (as in pyfolio): the size of the return that 95 % lie below over the size of the one that 5 % do. Above 1 the good
    /// days are larger than the bad ones.
    /// </summary>
    public static double Tail(ReadOnlySpan<double> returns)
    {
        var low = Math.Abs(Quantile.Of(returns, 0.05));
        return low > 0 ? Math.Abs(Quantile.Of(returns, 0.95)) / low : double.NaN;
    }

    /// <summary>What was gained in a period over what was risked in it, by the year.</summary>
    internal static double Annual(double gain, double risk, double periodsPerYear) =>
        risk > 0 ? gain / risk * Math.Sqrt(periodsPerYear) : double.NaN;
}
