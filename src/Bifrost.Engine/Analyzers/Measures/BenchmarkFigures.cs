using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Analyzers;

/// <summary>Returns beside those of a benchmark in the same sessions. NaN where a figure is undefined; the riskless rate is 0.</summary>
/// <param name="Beta">Covariance with the benchmark over the benchmark's variance (Sharpe 1964).</param>
/// <param name="Alpha">
/// Jensen's alpha (1968) by the year, as a fraction: (mean return − beta · mean return of the benchmark) × periods in a year.
/// </param>
/// <param name="Correlation">Pearson's, from −1 to 1.</param>
/// <param name="TrackingError">Sample deviation of the differences × √periods in a year, as a fraction.</param>
/// <param name="InformationRatio">Mean difference over its sample deviation (Goodwin 1998) × √periods in a year.</param>
public readonly record struct BenchmarkFigures(
    double Beta, double Alpha, double Correlation, double TrackingError, double InformationRatio)
{
    /// <param name="returns">Simple returns of equal periods, as fractions.</param>
    /// <param name="benchmark">The benchmark's in the same periods.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static BenchmarkFigures Of(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark, double periodsPerYear)
    {
        if (returns.Length != benchmark.Length)
            throw new ArgumentException($"{returns.Length} returns cannot be compared with {benchmark.Length}.", nameof(benchmark));

        var active = new double[returns.Length];
        for (var i = 0; i < active.Length; i++) active[i] = returns[i] - benchmark[i];
        var beta = BetaOf(returns, benchmark);
        return new(
            beta,
            (Moments.Mean(returns) - (beta * Moments.Mean(benchmark))) * periodsPerYear,
            CorrelationOf(returns, benchmark),
            Moments.Deviation(active, isSample: true) * Math.Sqrt(periodsPerYear),
            Ratios.Sharpe(active, periodsPerYear));
    }

    /// <summary>NaN where the benchmark does not move.</summary>
    public static double BetaOf(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        var variance = Moments.Covariance(benchmark, benchmark);
        return variance > 0 ? Moments.Covariance(returns, benchmark) / variance : double.NaN;
    }

    static double CorrelationOf(ReadOnlySpan<double> returns, ReadOnlySpan<double> benchmark)
    {
        var scale = Moments.Deviation(returns, isSample: true) * Moments.Deviation(benchmark, isSample: true);
        return scale > 0 ? Moments.Covariance(returns, benchmark) / scale : double.NaN;
    }
}
