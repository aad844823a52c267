using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Orders;

/// <summary>SEMANTICS 4.8. The orders are limits that the bars never reach, created on Monday, 1 January 2024.</summary>
public class ValidityTests
{
    static readonly DateTime Tuesday = new(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void By_default_an_order_is_good_till_cancelled() => Assert.Equal(OrderStatus.Accepted, StatusAfter(default, bars: 9));

    [Fact]
    public void An_order_is_good_on_the_bar_of_its_last_moment()
    {
        var endOfTuesday = UtcTime.ToDateTime(DailyBars.EndOf(1));
        Assert.Equal(OrderStatus.Accepted, StatusAfter(Validity.Until(endOfTuesday), bars: 2));
        Assert.Equal(OrderStatus.Expired, StatusAfter(Validity.Until(endOfTuesday), bars: 3));
    }

    [Fact]
    public void A_date_means_its_first_moment() =>
        Assert.Equal(OrderStatus.Expired, StatusAfter(Validity.Until(DateOnly.FromDateTime(Tuesday)), bars: 2));

    [Fact]
    public void A_span_counts_from_the_bar_of_creation()
    {
        Assert.Equal(OrderStatus.Accepted, StatusAfter(Validity.For(TimeSpan.FromDays(2)), bars: 3));
        Assert.Equal(OrderStatus.Expired, StatusAfter(Validity.For(TimeSpan.FromDays(2)), bars: 4));
    }

    [Fact]
    public void A_day_order_on_daily_bars_expires_without_a_chance() =>
        Assert.Equal(OrderStatus.Expired, StatusAfter(Validity.Day, bars: 2));

    [Fact]
    public void A_day_order_on_minutes_is_good_for_the_rest_of_the_day()
    {
        static Bar At(int hour) => new(DailyBars.Monday + hour * UtcTime.Hour, 10, 10, 10, 10, 1);
        var hours = new BarSeries("feed", Bars.Of(At(10), At(23), At(34))) { Timeframe = Timeframe.Minutes };
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.Limit(1) with { Valid = Validity.Day }));
        script.Over(hours);
        Assert.Equal(["2 1 Submitted", "2 1 Accepted", "3 1 Expired"], script.News);
        Assert.Equal(OrderEnd.Expired, script[1].Outcome.End);
    }

    [Fact]
    public void A_market_order_never_expires()
    {
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.Market with { Valid = Validity.Day }));
        Assert.Single(script.Over(DailyBars.Flat(10, 10)).Fills);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_span_has_to_be_positive(int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Validity.For(TimeSpan.FromDays(days)));

    static OrderStatus StatusAfter(Validity valid, int bars)
    {
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.Limit(1) with { Valid = valid }));
        return script.Over(DailyBars.Flat([.. Enumerable.Repeat(10.0, bars)])).Orders[0].Status;
    }
}
