using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>A figure over the last sessions, at each of them: columns as long as the returns, NaN until the window is full.</summary>
public static class Rolling
{
    /// <summary>See <see cref="Ratios.Sharpe"/>; riskless rate 0.</summary>
    public static double[] Sharpe(double[] returns, int window, double periodsPerYear) =>
        Of(returns.Length, window, range => Ratios.Sharpe(returns.AsSpan(range), periodsPerYear));

    /// <summary>Sample deviation × √periods in a year, as a fraction.</summary>
    public static double[] Volatility(double[] returns, int window, double periodsPerYear) =>
        Of(returns.Length, window, range => Moments.Deviation(returns.AsSpan(range), isSample: true) * Math.Sqrt(periodsPerYear));

    /// <summary>See <see cref="BenchmarkFigures.Beta"/>.</summary>
    public static double[] Beta(double[] returns, double[] benchmark, int window) =>
        Of(returns.Length, window, range => BenchmarkFigures.BetaOf(returns.AsSpan(range), benchmark.AsSpan(range)));

    static double[] Of(int length, int window, Func<Range, double> figure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var column = new double[length];
        for (var i = 0; i < length; i++) column[i] = i + 1 < window ? double.NaN : figure(new(i + 1 - window, i + 1));
        return column;
    }
}
