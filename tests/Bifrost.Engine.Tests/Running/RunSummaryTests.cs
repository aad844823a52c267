using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Running;

/// <summary>Expected numbers are reckoned by hand; see <see cref="HandRun"/>.</summary>
public class RunSummaryTests
{
    [Fact]
    public void Sums_up_a_run_as_by_hand()
    {
        var summary = RunSummary.Of(HandRun.Of());

        Assert.Equal((10, 1000.0), (summary.Bars, summary.InitialValue));
        Assert.Equal(914.8, summary.FinalCash, 1e-9);
        Assert.Equal(1004.8, summary.FinalValue, 1e-9);
        Assert.Equal(0.0048, summary.TotalReturn, 1e-12);
        Assert.Equal((2, 1, 1, 1), (summary.Trades.Closed, summary.Trades.Won, summary.Trades.Lost, summary.OpenTrades));
        Assert.Equal(17.8 / 12.1, summary.Trades.ProfitFactor, 1e-9);
        Assert.Equal((5, 5), (summary.Orders, summary.Fills));
        Assert.Equal(5.2, summary.Commission, 1e-9);
        Assert.Equal(-0.1, summary.BuyAndHoldReturn, 1e-12);
    }

    [Fact]
    public void Drawdown_goes_by_the_closes_of_the_account()
    {
        // 1017.8 after the first sale, 1005.7 after the second: 12.1 lost; 0.9 more for the last entry.
        var drawdown = RunSummary.Of(HandRun.Of()).Drawdown;
        Assert.Equal(13, drawdown.Money, 1e-9);
        Assert.Equal(13 / 1017.8, drawdown.Depth, 1e-12);
        Assert.Equal((5, 4, 8), (drawdown.Bars, drawdown.Peak, drawdown.Trough));
    }

    [Fact]
    public void Exposure_counts_the_bars_at_whose_close_something_is_held() =>

        // After the second and third bar, the sixth, and the last two.
        Assert.Equal(0.5, RunSummary.Of(HandRun.Of()).Exposure, 1e-12);

    [Fact]
    public void Growth_by_the_year_goes_by_elapsed_time()
    {
        // One bar a year: in the three years from first to last, a share of 100 has become 121.
        var summary = RunSummary.Of(HandRun.Of([100, 100, 110, 121], "B...", cash: 100, days: 365.2425, commission: 0));
        Assert.Equal(Math.Pow(1.21, 1 / 3.0) - 1, summary.AnnualReturn, 1e-12);
    }

    [Fact]
    public void Growth_by_the_year_is_undefined_for_a_run_of_days() =>
        Assert.Equal(double.NaN, RunSummary.Of(HandRun.Of()).AnnualReturn);

    [Fact]
    public void A_run_without_trades_has_no_ratio_and_no_drawdown()
    {
        var summary = RunSummary.Of(HandRun.Of([100, 90, 80], "..."));
        Assert.Equal((0.0, 0.0, 0), (summary.TotalReturn, summary.Drawdown.Depth, summary.Trades.Closed));
        Assert.Equal((double.NaN, double.NaN, double.NaN), (summary.Sharpe, summary.Trades.ProfitFactor, summary.Calmar));
        Assert.Equal(0, summary.Exposure);
    }
}
