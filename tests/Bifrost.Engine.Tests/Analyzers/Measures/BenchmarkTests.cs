using Bifrost.Engine.Analyzers;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>Expected numbers come from Python's statistics module (linear_regression, correlation, stdev) over the same values.</summary>
public class BenchmarkTests
{
    const double Tolerance = 1e-12;

    static double[] Ours => SampleReturns.Ours;

    static double[] Theirs => SampleReturns.Benchmark;

    [Fact]
    public void Figures_beside_a_benchmark_are_those_of_a_linear_regression()
    {
        var figures = BenchmarkFigures.Of(Ours, Theirs, 252);
        Assert.Equal(1.4060112073357105, figures.Beta, Tolerance);
        Assert.Equal(0.25995924605196125, figures.Alpha, Tolerance);
        Assert.Equal(0.9541501793480555, figures.Correlation, Tolerance);
        Assert.Equal(0.12571077917187534, figures.TrackingError, Tolerance);
        Assert.Equal(3.207362190069107, figures.InformationRatio, Tolerance);
    }

    [Fact]
    public void A_benchmark_is_beside_itself_without_alpha_or_error()
    {
        var figures = BenchmarkFigures.Of(Theirs, Theirs, 252);
        Assert.Equal((1.0, 0.0, 0.0), (figures.Beta, figures.Alpha, figures.TrackingError));
        Assert.Equal(double.NaN, figures.InformationRatio);
    }

    [Fact]
    public void A_benchmark_that_stands_still_has_no_beta() =>
        Assert.Equal(double.NaN, BenchmarkFigures.Of([0.1, 0.2], [0.01, 0.01], 252).Beta);

    [Fact]
    public void Spans_of_different_length_are_refused() =>
        Assert.StartsWith("2 returns", Assert.Throws<ArgumentException>(() => BenchmarkFigures.Of([1, 2], [1], 1)).Message);

    [Fact]
    public void Rolling_figures_are_those_of_the_last_sessions_alone()
    {
        var (sharpe, volatility, beta) =
            (Rolling.Sharpe(Ours, 4, 252), Rolling.Volatility(Ours, 4, 252), Rolling.Beta(Ours, Theirs, 4));
        Assert.Equal(10, sharpe.Length);
        Assert.All([sharpe, volatility, beta], column => Assert.All(column[..3], value => Assert.Equal(double.NaN, value)));
        Assert.Equal(0.9649012813540151, sharpe[^1], Tolerance);
        Assert.Equal(0.3908644266238615, volatility[3], Tolerance);
        Assert.Equal(1.388888888888889, beta[^1], Tolerance);
    }

    [Fact]
    public void A_window_longer_than_the_run_never_fills() =>
        Assert.All(Rolling.Sharpe(Ours, 11, 252), value => Assert.Equal(double.NaN, value));
}
