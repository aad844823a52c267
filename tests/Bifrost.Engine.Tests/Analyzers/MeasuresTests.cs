using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Tests.Analyzers;

/// <summary>Expected numbers come from Python's statistics module over the same values, or from published examples.</summary>
public class MeasuresTests
{
    const double Tolerance = 1e-12;
    static readonly double[] Returns = [0.01, -0.02, 0.03, 0.005, -0.01];

    [Fact]
    public void Sharpe_is_mean_over_sample_deviation_by_the_root_of_the_periods() =>
        Assert.Equal(2.475829099459357, Ratios.Sharpe(Returns, 252), Tolerance);

    [Fact]
    public void Sharpe_takes_the_riskless_rate_off_the_mean() =>
        Assert.Equal(2.3933014628107117, Ratios.Sharpe(Returns, 252, riskFree: 0.0001), Tolerance);

    [Fact]
    public void Sortino_counts_every_period_but_only_shortfalls_as_risk() =>
        Assert.Equal(4.762352359916262, Ratios.Sortino(Returns, 252), Tolerance);

    [Fact]
    public void A_ratio_without_risk_is_undefined()
    {
        Assert.Equal(double.NaN, Ratios.Sharpe([0.01, 0.01], 252));
        Assert.Equal(double.NaN, Ratios.Sharpe([0.01], 252));
        Assert.Equal(double.NaN, Ratios.Sharpe([], 252));
        Assert.Equal(double.NaN, Ratios.Sortino([0.01, 0.02], 252));
        Assert.Equal(double.NaN, Ratios.SystemQuality([5, 5, 5]));
    }

    [Fact]
    public void Deviation_divides_by_n_or_by_one_less()
    {
        // The textbook sample of eight numbers with population deviation 2.
        double[] values = [2, 4, 4, 4, 5, 5, 7, 9];
        Assert.Equal(2, Moments.Deviation(values), Tolerance);
        Assert.Equal(2.138089935299395, Moments.Deviation(values, isSample: true), Tolerance);
    }

    [Fact]
    public void System_quality_uses_the_population_deviation_and_is_zero_for_one_trade()
    {
        Assert.Equal(1.4342743312012722, Ratios.SystemQuality([100, -50, 200, -25, 75, 0]), Tolerance);
        Assert.Equal(0, Ratios.SystemQuality([100]));
    }

    [Fact]
    public void Drawdown_finds_the_deepest_fall_and_the_longest_one_apart()
    {
        // From 120 to 96 is 20 % in one bar; from 110 to 99 is 10 % and lasts three.
        double[] values = [105, 110, 99, 105, 109, 120, 96, 121];
        Assert.Equal(new(0.2, 24, 3, Peak: 5, Trough: 6), DrawdownFigures.Of(values, 100));
    }

    [Fact]
    public void Drawdown_of_an_account_that_only_falls_is_measured_from_its_start() =>
        Assert.Equal(new(0.25, 50, 2, Peak: -1, Trough: 1), DrawdownFigures.Of([180, 150], 200));

    [Fact]
    public void Drawdown_of_an_account_that_only_rises_is_nothing() =>
        Assert.Equal(new(0, 0, 0, -1, -1), DrawdownFigures.Of([100, 100, 101], 100));

    [Fact]
    public void Trades_that_net_nothing_count_as_won()
    {
        var figures = TradeFigures.Of(100, -50, 200, -25, 75, 0);
        Assert.Equal((6, 4, 2), (figures.Closed, figures.Won, figures.Lost));
        Assert.Equal((375.0, -75.0, 300.0), (figures.GrossProfit, figures.GrossLoss, figures.NetProfit));
        Assert.Equal((5.0, 50.0), (figures.ProfitFactor, figures.AverageProfit));
        Assert.Equal((93.75, -37.5), (figures.AverageWin, figures.AverageLoss));
        Assert.Equal((200.0, -50.0), (figures.Best, figures.Worst));
    }

    [Fact]
    public void Profit_factor_is_infinite_without_losses_and_undefined_without_trades()
    {
        Assert.Equal(double.PositiveInfinity, TradeFigures.Of(10).ProfitFactor);
        Assert.Equal(double.NaN, TradeFigures.Of().ProfitFactor);
        Assert.Equal(double.NaN, TradeFigures.Of().WinRate);
        Assert.Equal(double.NaN, TradeFigures.Of().Best);
    }

    [Fact]
    public void Session_returns_take_the_last_value_of_each_day()
    {
        long[] times = [9 * UtcTime.Hour, 16 * UtcTime.Hour, UtcTime.Day + (9 * UtcTime.Hour), (2 * UtcTime.Day) - 10];
        var sessions = SessionReturns.Of(times, [101, 110, 100, 99], 100, Session.WholeDay);
        Assert.Equal([0, 1], sessions.Days);
        Assert.Equal([0.1, -0.1], sessions.Returns.Select(value => Math.Round(value, 12)));
    }

    [Theory]
    [InlineData(252, 0, 1, 2, 3, 4, 7, 8)]
    [InlineData(365, 0, 1, 2, 3, 4, 5, 6)]
    [InlineData(52, 4, 11, 18, 25)]
    [InlineData(12, 30, 58, 89)]
    [InlineData(1, 364, 729, 1094)]
    [InlineData(252, 5)]
    public void Periods_per_year_follow_the_usual_distance_between_sessions(int expected, params int[] days)
    {
        // Day 0 is a Monday.
        var times = Array.ConvertAll(days, day => day * UtcTime.Day);
        var sessions = SessionReturns.Of(times, new double[days.Length], 1, Session.WholeDay);
        Assert.Equal(expected, sessions.PerYear());
    }
}
