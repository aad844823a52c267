using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>Expected numbers come from Python over the same values.</summary>
public class GrowthTests
{
    const double Tolerance = 1e-12;

    [Fact]
    public void Annual_growth_goes_by_elapsed_days()
    {
        Assert.Equal(0.46600654758811455, Growth.Annual(1000, 1100, 91 * UtcTime.Day), Tolerance);
        Assert.Equal(0.0656022367666107, Growth.Annual(100, 121, (long)(3 * 365.2425 * UtcTime.Day)), Tolerance);
    }

    [Theory]
    [InlineData(1000, 1100, 29)]
    [InlineData(1000, -5, 365)]
    [InlineData(0, 1100, 365)]
    [InlineData(-10, 1100, 365)]
    public void Annual_growth_is_undefined_for_runs_of_days_and_for_accounts_below_zero(double from, double to, int days) =>
        Assert.Equal(double.NaN, Growth.Annual(from, to, days * UtcTime.Day));

    [Fact]
    public void Losing_all_is_a_growth_of_minus_one() => Assert.Equal(-1, Growth.Annual(1000, 0, 365 * UtcTime.Day));

    [Fact]
    public void Logarithmic_growth_adds_up() => Assert.Equal(0.1906203596086497, Growth.Log(100, 121), Tolerance);

    [Fact]
    public void Sessions_pass_over_values_that_are_not_there()
    {
        var sessions = SampleReturns.SessionsOf(100, [110, double.NaN, 99]);
        Assert.Equal([110, 99], sessions.Values);
        Assert.Equal(-0.1, sessions.Returns[1], Tolerance);
    }

    [Fact]
    public void Returns_of_an_account_below_zero_are_undefined() =>
        Assert.Equal(double.NaN, SampleReturns.SessionsOf(100, [-5, 10]).Returns[1]);

    [Fact]
    public void Turnover_is_half_of_what_was_traded_over_the_mean_value_by_the_year()
    {
        // 1,200 bought and 800 sold by an account of 500 on average, in half a year.
        var halfYear = (long)(Growth.DaysPerYear / 2 * UtcTime.Day);
        Assert.Equal(4, Turnover.Annual(2000, [400, 600], halfYear), 1e-9);
        Assert.Equal(double.NaN, Turnover.Annual(2000, [400, 600], 10 * UtcTime.Day));
    }
}
