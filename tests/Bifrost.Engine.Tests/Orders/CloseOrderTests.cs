using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Tests.Broker;

namespace Bifrost.Engine.Tests.Orders;

/// <summary>SEMANTICS 4.2: a Close order waits for the end of the session of the bar it was created on.</summary>
public class CloseOrderTests
{
    [Fact]
    public void On_daily_bars_it_fills_at_the_next_close()
    {
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.AtClose));
        script.Over(DailyBars.Of((10, 10, 10, 10), (11, 13, 11, 12)));
        Assert.Equal((12, DailyBars.EndOf(1)), (script[1].Executed.Price, script[1].Executed.Time));
    }

    [Fact]
    public void On_the_bar_that_ends_the_session_it_fills_at_its_close() =>
        Assert.Equal((3, 12.0, 16), Filled((14, 10), (15, 11), (16, 12), (17, 13)));

    [Fact]
    public void After_the_session_it_fills_at_the_last_close_seen_in_it() =>
        Assert.Equal((3, 11.0, 15), Filled((14, 10), (15, 11), (17, 13)));

    [Fact]
    public void When_no_bar_of_the_session_follows_it_fills_at_the_next_close() =>
        Assert.Equal((2, 13.0, 17), Filled((14, 10), (17, 13)));

    [Fact]
    public void Created_after_the_session_it_waits_for_that_of_the_next_day() =>
        Assert.Equal((3, 12.0, 40), Filled((17, 10), (39, 11), (40, 12)));

    [Fact]
    public void What_volume_leaves_over_fills_at_the_same_close_later()
    {
        var script = new Script().At(1, s => s.Buy(3, OrderTerms.AtClose));
        script.Over(Hours((14, 10), (15, 11), (17, 13), (18, 14)), new() { Filler = new FixedSizeFiller(2) });
        Assert.Equal([(2, 11), (1, 11)], script.Broker.Fills.Select(fill => (fill.Size, fill.Price)));
    }

    [Fact]
    public void A_feed_that_stands_still_makes_it_remember_the_close_of_creation()
    {
        // The second feed moves alone on the second day; the first then fills at its close of the first day.
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.AtClose));
        script.Over([DailyBars.OnDays("stands", (0, 10), (2, 12)), DailyBars.OnDays("moves", (0, 5), (1, 5), (2, 5))], new());
        Assert.Equal((10, DailyBars.EndOf(0)), (script[1].Executed.Price, script[1].Executed.Time));
    }

    /// <summary>The bar (from 1), price and hour of a fill of an order created on the first bar.</summary>
    static (int Bar, double Price, int Hour) Filled(params (int Hour, double Price)[] bars)
    {
        var script = new Script().At(1, s => s.Buy(1, OrderTerms.AtClose));
        var fill = Assert.Single(script.Over(Hours(bars)).Fills);
        return (fill.Cycle + 1, fill.Price, (int)((fill.Time - DailyBars.Monday) / UtcTime.Hour));
    }

    /// <summary>Hours after Monday's midnight; the session ends at 16:00.</summary>
    static BarSeries Hours(params (int Hour, double Price)[] bars) =>
        new("feed", Bars.Of([.. bars.Select(bar => At(bar.Hour, bar.Price))]))
        {
            Timeframe = Timeframe.Minutes, Compression = 60, Session = Session.Of(new(9, 0), new(16, 0)),
        };

    static Bar At(int hour, double price) => new(DailyBars.Monday + hour * UtcTime.Hour, price, price, price, price, 2);
}
