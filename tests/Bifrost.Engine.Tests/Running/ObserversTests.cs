using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Running;

/// <summary>Expected columns are those that backtrader 1.9.78.123 recorded for the same run; see <see cref="HandRun"/>.</summary>
public class ObserversTests
{
    const double None = double.NaN;

    static readonly BacktestResult Result = HandRun.Of();
    static readonly Observers Observers = new(Result);

    [Fact]
    public void Cash_and_value_are_those_of_the_broker()
    {
        Equal([1000, 899, 899, 1017.8, 1017.8, 906.7, 1005.7, 1005.7, 914.8, 914.8], Observers.Cash);
        Equal([1000, 999, 1009, 1017.8, 1017.8, 1016.7, 1005.7, 1005.7, 1004.8, 1004.8], Observers.Value);
    }

    [Fact]
    public void Drawdown_is_in_percent_of_the_highest_value() => Equal(
        [0, 0.1, 0, 0, 0, 0.108076242877, 1.188838671645, 1.188838671645, 1.277264688544, 1.277264688544], Observers.DrawDown());

    [Fact]
    public void Trades_stand_where_they_close()
    {
        var (won, lost) = Observers.Trades();
        Equal([None, None, None, 17.8, None, None, None, None, None, None], won);
        Equal([None, None, None, None, None, None, -12.1, None, None, None], lost);
    }

    [Fact]
    public void Purchases_and_sales_stand_at_their_prices()
    {
        var (bought, sold) = Observers.BuySell(Result.Feeds[0]);
        Equal([None, 100, None, None, None, 110, None, None, 90, None], bought);
        Equal([None, None, None, 120, None, None, 100, None, None, None], sold);
    }

    [Fact]
    public void Returns_by_day_start_anew_with_every_bar() => Equal(
        [0, -0.001, 0.01001001001, 0.008721506442, 0, -0.001080762429, -0.010819317399, 0, -0.000894899075, 0],
        Observers.TimeReturn());

    [Fact]
    public void Returns_by_year_grow_until_the_year_ends() => Equal(
        [0, -0.001, 0.009, 0.0178, 0.0178, -0.001080762429, -0.011888386716, -0.011888386716, -0.012772646885, -0.012772646885],
        Observers.TimeReturn(Timeframe.Years));

    [Fact]
    public void A_benchmark_starts_from_its_first_close() => Equal(
        [0, 0, 0.1, 0.090909090909, -0.083333333333, 0, -0.090909090909, 0, -0.1, 0], Observers.Benchmark(Result.Feeds[0]));

    [Fact]
    public void Observing_a_run_without_trades_shows_a_flat_line()
    {
        var observers = new Observers(HandRun.Of([100, 90, 80], "..."));
        Equal([0, 0, 0], observers.DrawDown());
        Equal([None, None, None], observers.Trades().Won);
    }

    static void Equal(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual) =>
        Assert.Equal(expected.ToArray(), actual.ToArray(), (a, b) => a.Equals(b) || Math.Abs(a - b) < 1e-11);
}
