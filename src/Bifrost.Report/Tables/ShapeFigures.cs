using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;
using Bifrost.Report.Model;

namespace Bifrost.Report.Tables;

/// <summary>How session returns are spread, and how they stand to the benchmark's.</summary>
static class ShapeFigures
{
    public static FigureGroup Distribution(double[] returns) => new("Distribution of session returns",
    [
        new("Omega", Ratios.Omega(returns), FigureUnit.Ratio, "Sum of the returns above 0 over the sum of those below (threshold 0)."),
        new("Tail ratio", Ratios.Tail(returns), FigureUnit.Ratio, "Size of the 95th percentile of returns over that of the 5th."),
        new("Skewness", Moments.Skewness(returns), FigureUnit.Ratio,
            "Third moment of the population (g₁): below 0 the bad tail is long."),
        new("Kurtosis", Moments.Kurtosis(returns), FigureUnit.Ratio,
            "Fourth moment of the population, raw: of a normal distribution 3."),
    ]);

    public static FigureGroup Benchmark(double[] returns, double[] held, int perYear)
    {
        var figures = BenchmarkFigures.Of(returns, held, perYear);
        return new("Beside the benchmark",
        [
            new("Beta", figures.Beta, FigureUnit.Ratio,
                "Covariance of session returns with the benchmark's over the benchmark's variance."),
            new("Alpha", figures.Alpha, FigureUnit.Percent,
                $"Jensen's: (mean return − beta × the benchmark's) × {perYear}; risk-free rate 0.", Tinted: true),
            new("Correlation", figures.Correlation, FigureUnit.Ratio, "Pearson's, of session returns."),
            new("Tracking error", figures.TrackingError, FigureUnit.Percent,
                $"Sample deviation of the differences to the benchmark × √{perYear}."),
            new("Information ratio", figures.InformationRatio, FigureUnit.Ratio,
                $"Mean difference to the benchmark over its sample deviation, × √{perYear}."),
        ]);
    }
}
