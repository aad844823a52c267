using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

public sealed class LineMathTests
{
    static readonly double Not = double.NaN;

    [Fact]
    public void Comparisons_with_NaN_are_not_met_but_for_inequality()
    {
        var (a, b) = Two([1, Not, 3], [1, 2, 2]);
        Assert.Equal([0, 0, 1], Values(a > b));
        Assert.Equal([1, 0, 1], Values(a >= b));
        Assert.Equal([1, 0, 0], Values(LineMath.Eq(a, b)));
        Assert.Equal([0, 1, 1], Values(LineMath.Ne(a, b)));
    }

    [Fact]
    public void Max_keeps_a_NaN_that_comes_first_and_passes_over_one_that_comes_later()
    {
        var (a, b) = Two([1, Not, 3], [Not, 2, 2]);
        Assert.Equal([1, Not, 3], Values(LineMath.Max(a, b)));
        Assert.Equal([Not, 2, 2], Values(LineMath.Min(b, a)));
    }

    [Fact]
    public void NaN_is_true_and_zero_is_not()
    {
        var (a, b) = Two([Not, 0, 2], [1, 1, 0]);
        Assert.Equal([1, 0, 0], Values(LineMath.And(a, b)));
        Assert.Equal([1, 1, 1], Values(a | b));
        Assert.Equal([7, 8, 7], Values(LineMath.If(a, 7, 8)));
        Assert.Equal([1, 0, 1], Values(LineMath.Any(a)));
    }

    [Fact]
    public void One_of_three_is_chosen_by_the_order_of_two()
    {
        var (a, b) = Two([1, 2, 3], [2, 2, 2]);
        Assert.Equal([10, 20, 30], Values(LineMath.ByOrder(a, b, 10, 20, 30)));
        Assert.Equal([-1, 0, 1], Values(LineMath.Cmp(a, b)));
    }

    [Fact]
    public void Dividing_by_zero_names_line_bar_and_time()
    {
        var (a, b) = Two([1, 1, 1], [1, 0, 1]);
        var error = Assert.Throws<DivisionByZeroException>(() => a / b);
        Assert.Contains("/ divides by zero at bar 2 of test (0001-01-02", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_safe_divisions_say_what_to_use_instead()
    {
        var (a, b) = Two([1, 0, 6], [0, 0, 3]);
        Assert.Equal([-1, -1, 2], Values(LineMath.DivByZero(a, b, -1)));
        Assert.Equal([double.PositiveInfinity, 5, 2], Values(LineMath.DivZeroByZero(a, b, zeroByZero: 5)));
    }

    [Fact]
    public void Division_rounded_down_is_that_of_the_true_quotient()
    {
        var (a, b) = Two([7, -7, 1], [2, 2, 0.1]);
        Assert.Equal([3, -4, 9], Values(LineMath.FloorDiv(a, b)));
    }

    [Fact]
    public void A_delay_raises_the_minimum_period_by_its_bars()
    {
        var (a, _) = Two([1, 2, 3], [0, 0, 0]);
        var delayed = a.Delay(2);
        Assert.Equal(3, delayed.MinPeriod);
        Assert.Equal([Not, Not, 1], Values(delayed));
    }

    [Fact]
    public void A_line_that_looks_ahead_can_be_exported_but_not_read()
    {
        var (a, b) = Two([1, 2, 3], [0, 0, 0]);
        var ahead = a.Ahead(1);
        Assert.Equal([2, 3, Not], Values(ahead));
        Assert.Throws<LookAheadException>(() => ahead[0]);
        Assert.Throws<LookAheadException>(() => ahead + b);
    }

    [Fact]
    public void An_expression_without_a_line_is_refused() =>
        Assert.Throws<ArgumentException>(() => LineMath.Max(1, 2));

    [Fact]
    public void Indicators_stand_for_their_first_line_in_expressions()
    {
        var feed = Market.Feed(Market.Bars(3, 50));
        var (fast, slow) = (new Sma(feed.Close, 3), new Sma(feed.Close, 5));
        Assert.Equal(Values(fast.Average - slow.Average), Values(fast - slow));
        Assert.Equal(Values(2.0 * fast.Average > slow.Average), Values(2.0 * fast > slow));
        Assert.Equal(5, (fast - slow).MinPeriod);
    }

    [Fact]
    public void An_indicator_of_an_indicator_waits_for_all_its_lines()
    {
        var feed = Market.Feed(Market.Bars(3, 80));
        var macd = new Macd(feed.Close);
        Assert.Equal(34 + 4, new Ema(macd, 5).MinPeriod);
        Assert.Equal(26 + 4, new Ema(macd.Difference, 5).MinPeriod);
        Assert.Equal(26, (macd - feed.Close).MinPeriod);
    }

    [Fact]
    public void A_period_below_one_is_refused_by_name() =>
        Assert.Contains("Sma is 0", Assert.Throws<ArgumentOutOfRangeException>(
            () => new Sma(Market.Feed(Market.Bars(1, 5)).Close, 0)).Message, StringComparison.Ordinal);

    static (Line A, Line B) Two(double[] a, double[] b)
    {
        var feed = Market.Feed(Bars.OverColumns(
            [.. Enumerable.Range(0, a.Length).Select(day => day * UtcTime.Day)], b, b, b, a, b, b));
        return (feed.Close, feed.Open);
    }

    static double[] Values(Line line) => line.Column.Values;
}
