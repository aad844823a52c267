using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

public class DailyStrategyTests
{
    static readonly FixedSize One = new(1);

    // Falls for 20 bars, rises for 15, falls again, ever faster: an average of the differences lags behind them.
    static readonly double[] Turns = [.. Enumerable.Range(0, 50).Select(i => i switch
    {
        < 20 => 200 - Faster(i),
        < 35 => 200 - Faster(20) + (2 * Faster(i - 20)),
        _ => 200 - Faster(20) + (2 * Faster(15)) - Faster(i - 35),
    })];

    [Fact]
    public void Donchian_breakout_buys_above_the_channel_and_sells_at_the_low_of_the_shorter_one()
    {
        var strategy = new DonchianBreakout { EntryPeriod = 2, ExitPeriod = 2, AtrPeriod = 1, StopDistance = 10, Sizer = One };
        var result = new Backtest(Prices.Of(10, 10, 12, 13, 14, 15, 11, 11), strategy).Run();

        Assert.Equal([(1.0, 13.0), (-1.0, 11.0)], result.Fills.Select(fill => (fill.Size, fill.Price)));
        Assert.Equal([10, 12, 13, 14.0], result.Orders.Skip(1).Select(order => order.Price));
        Assert.Equal([("breakout", "trailing stop")], Tags(result));
    }

    [Fact]
    public void Donchian_breakout_starts_with_the_nearer_stop()
    {
        var strategy = new DonchianBreakout { EntryPeriod = 2, ExitPeriod = 2, AtrPeriod = 1, StopDistance = 0.5, Sizer = One };
        var result = new Backtest(Prices.Of(10, 10, 12, 13, 13), strategy).Run();
        Assert.Equal(12 - (0.5 * 2), result.Orders[1].Price);
    }

    [Fact]
    public void A_close_at_the_top_of_the_channel_is_no_breakout()
    {
        var strategy = new DonchianBreakout { EntryPeriod = 2, ExitPeriod = 2, AtrPeriod = 1 };
        Assert.Empty(new Backtest(Prices.Of(10, 12, 12, 12, 12, 12), strategy).Run().Orders);
    }

    [Theory]
    [InlineData(100, "macd down")]
    [InlineData(0.25, "trailing stop")]
    public void Macd_atr_buys_the_turn_up_and_sells_the_turn_down(double stopDistance, string exit)
    {
        var result = new Backtest(Prices.Of(Turns), Macd(stopDistance)).Run();

        Assert.Equal([("macd up", exit)], Tags(result));
        Assert.InRange(result.Trades[0].BarOpened, 21, 30);
        Assert.InRange(result.Trades[0].BarClosed, 36, 45);
    }

    [Fact]
    public void Macd_atr_does_not_buy_below_its_trend() =>
        Assert.Empty(new Backtest(Prices.Of(Turns), Macd(3, trend: 20)).Run().Orders);

    [Fact]
    public void Rsi_reversion_buys_a_fall_in_a_rising_market_and_sells_the_recovery()
    {
        var result = new Backtest(Prices.Of(10, 11, 12, 13, 14, 15, 16, 14, 13.5, 16, 17), Reversion()).Run();

        Assert.Equal([(1.0, 13.5), (-1.0, 17.0)], result.Fills.Select(fill => (fill.Size, fill.Price)));
        Assert.Equal([("oversold", "recovered")], Tags(result));
    }

    [Fact]
    public void Rsi_reversion_does_not_hold_for_ever()
    {
        var result = new Backtest(Prices.Of(10, 11, 12, 13, 14, 15, 16, 14, 13, 12, 11, 10, 9), Reversion(maxBars: 3)).Run();

        Assert.Equal([(1.0, 13.0), (-1.0, 10.0)], result.Fills.Select(fill => (fill.Size, fill.Price)));
        Assert.Equal([("oversold", "took too long")], Tags(result));
    }

    [Fact]
    public void Rsi_reversion_takes_a_price_that_stands_still()
    {
        var result = new Backtest(Prices.Of(10, 10, 10, 10, 10, 10, 10), Reversion()).Run();
        Assert.Empty(result.Orders);
    }

    [Fact]
    public void Map_period_waits_for_its_warm_up()
    {
        var rising = Prices.Of([.. Enumerable.Range(1, 10).Select(i => (double)i)]);
        var result = new Backtest(rising, new MapPeriodStrategy { MapPeriod = 2, WarmUp = 5, Sizer = One }).Run();
        Assert.Equal(6, Assert.Single(result.Fills).Price);
    }

    static double Faster(int bars) => bars + (0.02 * bars * bars);

    static MacdAtr Macd(double stopDistance, int trend = 2) => new()
    {
        Fast = 2, Slow = 4, Signal = 2, TrendPeriod = trend, AtrPeriod = 2, StopDistance = stopDistance, Sizer = One,
    };

    static RsiReversion Reversion(int maxBars = 10) => new()
    {
        Period = 2, Entry = 50, Exit = 60, TrendPeriod = 7, MaxBars = maxBars, Sizer = One,
    };

    static IEnumerable<(string?, string?)> Tags(BacktestResult result) =>
        result.Trades.Select(trade => (trade.EntryTag, trade.ExitTag));
}
