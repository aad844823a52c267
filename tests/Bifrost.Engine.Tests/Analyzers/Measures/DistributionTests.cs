using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>Expected numbers come from Python's statistics module over the same values, or from the documentation that is named.</summary>
public class DistributionTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void Skewness_is_that_of_scipys_example() =>
        Assert.Equal(0.2650554122698573, Moments.Skewness([2, 8, 0, 4, 1, 9, 9, 0]), Tolerance);

    [Fact]
    public void Skewness_and_raw_kurtosis_are_those_of_a_population()
    {
        Assert.Equal(0.3301588330418185, Moments.Skewness(SampleReturns.Ours), Tolerance);
        Assert.Equal(2.5008986850818276, Moments.Kurtosis(SampleReturns.Ours), Tolerance);
    }

    [Fact]
    public void Raw_kurtosis_of_evenly_spaced_values_is_that_of_the_textbook()
    {
        // 3 − 6 (n² + 1) / (5 (n² − 1)) of the discrete uniform distribution.
        Assert.Equal(1.7, Moments.Kurtosis([1, 2, 3, 4, 5]), Tolerance);
        Assert.Equal(1, Moments.Kurtosis([-1, 1]), Tolerance);
    }

    [Fact]
    public void Shapes_of_values_that_do_not_differ_are_undefined()
    {
        Assert.Equal(double.NaN, Moments.Skewness([5, 5, 5]));
        Assert.Equal(double.NaN, Moments.Kurtosis([]));
    }

    [Theory]
    [InlineData(0, -0.025)]
    [InlineData(0.05, -0.02275)]
    [InlineData(0.95, 0.031)]
    [InlineData(1, 0.04)]
    public void Quantiles_are_interpolated_as_pythons_inclusive_ones(double fraction, double expected) =>
        Assert.Equal(expected, Quantile.Of(SampleReturns.Ours, fraction), Tolerance);

    [Fact]
    public void A_quantile_of_nothing_is_undefined_and_beyond_one_refused()
    {
        Assert.Equal(double.NaN, Quantile.Of([], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], 1.1));
    }

    [Fact]
    public void The_tail_ratio_sets_good_days_against_bad_ones()
    {
        Assert.Equal(1.3626373626373627, Ratios.Tail(SampleReturns.Ours), Tolerance);
        Assert.Equal(double.NaN, Ratios.Tail([0, 0, 0]));
    }

    [Fact]
    public void Omega_sets_what_lies_above_the_threshold_against_what_lies_below()
    {
        Assert.Equal(1.5, Ratios.Omega(SampleReturns.Ours), Tolerance);
        Assert.Equal(1.1428571428571428, Ratios.Omega(SampleReturns.Ours, 0.002), Tolerance);
        Assert.Equal(double.NaN, Ratios.Omega([0.01, 0]));
    }
}
