using Bifrost.Engine.Broker;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Broker;

/// <summary>SEMANTICS 7: a trade is the life of a position from opening to flat.</summary>
public class TradeTests
{
    [Fact]
    public void It_is_told_when_it_opens_and_when_it_closes()
    {
        var script = new Script().At(1, s => s.Buy(5)).At(2, s => s.Buy(5)).At(3, s => s.Sell(3)).At(4, s => s.Close());
        script.Over(DailyBars.Flat(10, 10, 12, 13, 14), new() { Commission = CommissionScheme.Percentage(0.01) });

        Assert.Equal(["2 trade 1 opened", "5 trade 1 closed"], script.Of("trade"));
        var (opened, closed) = (script.Trades[0], script.Trades[1]);
        Assert.Equal((TradeStatus.Open, true, 5, 10), (opened.Status, opened.JustOpened, opened.Size, opened.Price));
        Assert.Equal((TradeStatus.Closed, false, 0, 11), (closed.Status, closed.JustOpened, closed.Size, closed.Price));

        // Ten at 11: three sold at 13, seven at 14; 1 % of 50, 60, 39 and 98.
        Assert.Equal(6 + 21, closed.ProfitLoss);
        Assert.Equal(2.47, closed.Commission, 1e-12);
        Assert.Equal(24.53, closed.NetProfitLoss, 1e-12);
        Assert.Equal((10, 13.7), (closed.PeakSize, closed.ExitPrice));
    }

    [Fact]
    public void It_knows_its_bars_and_times()
    {
        var script = new Script().At(1, s => s.Sell(5)).At(3, s => s.Close());
        script.Over(DailyBars.Flat(10, 10, 10, 10));

        var trade = script.Trades[1];
        Assert.Equal((2, 4, 2, false), (trade.BarOpened, trade.BarClosed, trade.Bars, trade.IsLong));
        Assert.Equal((DailyBars.EndOf(1), DailyBars.EndOf(3)), (trade.TimeOpened, trade.TimeClosed));
        Assert.Equal(double.NaN, script.Trades[0].ExitPrice);
    }

    [Fact]
    public void A_turn_closes_one_and_opens_the_next()
    {
        var script = new Script().At(1, s => s.Buy(5)).At(2, s => s.Sell(8));
        var result = script.Over(DailyBars.Flat(10, 10, 12));

        Assert.Equal(["3 trade 1 closed", "3 trade 2 opened"], script.Of("3 trade"));
        Assert.Equal([(10, 0), (0, -3)], result.Trades.Select(trade => (trade.ProfitLoss, trade.Size)));
    }

    [Fact]
    public void Trade_ids_keep_trades_on_one_feed_apart()
    {
        var script = new Script()
            .At(1, s =>
            {
                s.Buy(5, OrderTerms.Market with { TradeId = 1 });
                s.Buy(5, OrderTerms.Market with { TradeId = 2 });
            })
            .At(2, s => s.Sell(5, OrderTerms.Market with { TradeId = 2 }));
        var result = script.Over(DailyBars.Flat(10, 10, 12));
        Assert.Equal([(1, true), (2, false)], result.Trades.Select(trade => (trade.TradeId, trade.IsOpen)));
    }

    [Fact]
    public void Closing_under_another_id_opens_a_trade_the_other_way()
    {
        var script = new Script().At(1, s => s.Buy(5)).At(2, s => s.Sell(5, OrderTerms.Market with { TradeId = 7 }));
        var result = script.Over(DailyBars.Flat(10, 10, 12));
        Assert.Equal([(0, 5), (7, -5)], result.Trades.Select(trade => (trade.TradeId, trade.Size)));
        Assert.False(result.Broker.Position(result.Feeds[0]).IsOpen);
    }

    [Fact]
    public void A_closed_trade_opens_again_when_another_position_is_closed_under_its_id()
    {
        var script = new Script()
            .At(1, s => s.Buy(5, OrderTerms.Market with { TradeId = 7 }))
            .At(2, s => s.Sell(5, OrderTerms.Market with { TradeId = 7 }))
            .At(3, s => s.Buy(5))
            .At(4, s => s.Sell(5, OrderTerms.Market with { TradeId = 7 }));
        var result = script.Over(DailyBars.Flat(10, 10, 12, 12, 12));

        Assert.Equal([(7, -5, 10), (0, 5, 0)], result.Trades.Select(trade => (trade.TradeId, trade.Size, trade.ProfitLoss)));
        Assert.Equal("5 trade 1 opened", script.Of("trade").Last());
    }

    [Fact]
    public void Its_history_is_kept_when_asked_for()
    {
        var script = new Script().At(1, s => s.Buy(5)).At(2, s => s.Sell(2)).At(3, s => s.Sell(3));
        var result = script.Over([DailyBars.Flat(10, 10, 12, 14)], new() { KeepTradeHistory = true });

        Assert.Equal(
            [(TradeStatus.Open, 5, 0, 1), (TradeStatus.Open, 3, 4, 2), (TradeStatus.Closed, 0, 16, 3)],
            result.Trades[0].History!.Select(change => (change.Status, change.Size, change.ProfitLoss, change.OrderId)));
        Assert.Null(new Script().At(1, s => s.Buy(5)).Over(DailyBars.Flat(10, 10)).Trades[0].History);
    }

    [Fact]
    public void It_carries_the_words_of_the_orders_that_opened_and_closed_it()
    {
        var script = new Script()
            .At(1, s => s.Buy(5, OrderTerms.Market with { Tag = "breakout" }))
            .At(2, s => s.Sell(5, OrderTerms.Market with { Tag = "target" }));
        var trade = script.Over(DailyBars.Flat(10, 10, 12)).Trades[0];
        Assert.Equal(("breakout", "target"), (trade.EntryTag, trade.ExitTag));
    }

    [Fact]
    public void Interest_is_booked_with_the_commission_of_the_closing()
    {
        // Short 10 at 100 from Tuesday to Friday: 3 days of 0.1 % of 1000.
        var costs = new CommissionScheme { Interest = 0.365 };
        Assert.Equal((3, 9997), Closed(new() { Commission = costs }));
        Assert.Equal((0, 9997), Closed(new() { Commission = costs, InterestInProfitLoss = false }));

        static (double, double) Closed(BrokerOptions broker)
        {
            var script = new Script().At(1, s => s.Sell(10)).At(4, s => s.Close());
            var result = script.Over(DailyBars.Flat(100, 100, 100, 100, 100), broker);
            return (Math.Round(result.Trades[0].Commission, 9), Math.Round(result.FinalCash, 9));
        }
    }
}
