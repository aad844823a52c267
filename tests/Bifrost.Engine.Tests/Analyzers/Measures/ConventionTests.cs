using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Tests.Running;

namespace Bifrost.Engine.Tests.Analyzers.Measures;

/// <summary>
/// Expected numbers come from Python over the same values, by the formulas in QuantStats 0.0.81 (its pandas skew and kurt written out).
/// </summary>
public class ConventionTests
{
    const double Tolerance = 1e-9;

    [Fact]
    public void Quantstats_counts_sessions_and_252_of_them_a_year()
    {
        var figures = AsQuantStats.Of(SampleReturns.Sessions(), SampleReturns.Benchmark);
        Assert.Equal(1.0387035572468433, figures.AnnualReturn, Tolerance);
        Assert.Equal(0.3089983818727859, figures.Volatility, Tolerance);
        Assert.Equal(2.4466147538314424, figures.Sharpe, Tolerance);
        Assert.Equal(4.440916474156521, figures.Sortino, Tolerance);
        Assert.Equal(0.025, figures.Drawdown, Tolerance);
        Assert.Equal(41.54814228987388, figures.Calmar, 1e-7);
        Assert.Equal(0.20204482665319848, figures.InformationRatio, Tolerance);
    }

    [Fact]
    public void Quantstats_takes_shapes_of_a_sample()
    {
        var figures = AsQuantStats.Of(SampleReturns.Sessions());
        Assert.Equal(0.39152021326327663, figures.Skewness, Tolerance);
        Assert.Equal(0.08194588969823094, figures.Kurtosis, Tolerance);
        Assert.Equal(double.NaN, figures.InformationRatio);
    }

    [Fact]
    public void Kurtosis_is_that_of_the_example_in_the_documentation_of_pandas() =>
        Assert.Equal(1.5, AsQuantStats.Of(SampleReturns.SessionsOf(1, [2, 6, 18, 72])).Kurtosis, Tolerance);

    [Fact]
    public void Quantstats_wins_and_loses_by_session()
    {
        // Five of ten sessions rise, four fall, one stands still.
        var figures = AsQuantStats.Of(SampleReturns.Sessions());
        Assert.Equal(5 / 9.0, figures.WinRate, Tolerance);
        Assert.Equal(1.5, figures.ProfitFactor, Tolerance);
        Assert.Equal(0.9, figures.Exposure, Tolerance);
    }

    [Fact]
    public void Backtraders_sharpe_ratio_is_that_of_calendar_years_against_one_percent()
    {
        var sessions = SampleReturns.SessionsOf(100, [110, 104.5, 125.4], new DateTime(2019, 7, 1), days: 365);
        Assert.Equal(0.7137742529753551, AsBacktrader.Sharpe(sessions), Tolerance);
    }

    [Fact]
    public void Backtraders_annual_return_counts_sessions() =>
        Assert.Equal(1.0387035572468433, AsBacktrader.AnnualReturn(SampleReturns.Sessions()), Tolerance);

    [Fact]
    public void Figures_as_backtrader_are_those_of_its_analyzers()
    {
        var (sharpe, returns) = (new SharpeRatio(), new Returns());
        double[] prices = [.. Enumerable.Range(0, 40).Select(i => 100 + (7 * Math.Sin(i)) + i)];
        var result = HandRun.Of(prices, $"B{new string('.', 39)}", days: 30, analyzers: [sharpe, returns]);
        var sessions = SessionReturns.Of(
            [.. Enumerable.Range(0, 40).Select(result.Schedule.TimeAt)], result.Value, 1000, Session.WholeDay);
        Assert.Equal(sharpe.Ratio, AsBacktrader.Sharpe(sessions), Tolerance);
        Assert.Equal(returns.Result.Annual, AsBacktrader.AnnualReturn(sessions), Tolerance);
    }

    [Fact]
    public void One_year_and_no_session_have_no_figures()
    {
        Assert.Equal(double.NaN, AsBacktrader.Sharpe(SampleReturns.Sessions()));
        Assert.Equal(double.NaN, AsBacktrader.AnnualReturn(SampleReturns.SessionsOf(100, [])));
        Assert.Equal(double.NaN, AsQuantStats.Of(SampleReturns.SessionsOf(100, [])).AnnualReturn);
    }
}
