using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;

namespace Bifrost.Engine.Tests.Scanning;

public class HandCasesTests
{
    static readonly DateOnly Monday = new(2024, 1, 1);

    [Fact]
    public void A_signal_of_a_weekend_is_entered_on_monday()
    {
        var result = Run([TradeSignal.On("a", Monday.AddDays(5))], [Series("A", 10, 11, 12, 13, 14, 15, 16)], new() { Exit = new(1) });

        var trade = Assert.Single(result.Trades);
        Assert.Equal((15.0, 16.0, ExitReason.TimeExit), (trade.EntryPrice, trade.ExitPrice, trade.Reason));
    }

    [Fact]
    public void Money_in_open_positions_cannot_be_spent_again()
    {
        TradeSignal[] signals = [TradeSignal.On("A", Monday), TradeSignal.On("B", Monday), TradeSignal.On("C", Monday)];
        BarSeries[] bars = [Series("A", 10, 10, 10), Series("B", 10, 10, 10), Series("C", 10, 10, 10)];
        var options = new SignalBacktestOptions
        {
            Capital = 1000, Exit = new(1), Sizing = new() { Method = SizingMethod.FixedAmount, FixedAmount = 600 },
        };

        var tight = Run(signals, bars, options);
        Assert.Equal([60, 40], tight.Trades.Select(trade => trade.Shares));
        var skipped = Assert.Single(tight.Skipped);
        Assert.Equal((SkipReason.NoCapital, "C", 10.0, 0.0), (skipped.Reason, skipped.Signal.Symbol, skipped.Wanted, skipped.Allowed));

        var leveraged = Run(signals, bars, options with { AllowLeverage = true });
        Assert.Equal([60, 60, 60], leveraged.Trades.Select(trade => trade.Shares));
        Assert.Equal(1.8, leveraged.Summary.HighestLeverage, 12);
    }

    [Fact]
    public void The_heavier_signal_is_served_first()
    {
        var options = new SignalBacktestOptions
        {
            Capital = 1000, Exit = new(1), Sizing = new() { Method = SizingMethod.FixedAmount, FixedAmount = 400 },
        };
        var result = Run(
            [TradeSignal.On("A", Monday), TradeSignal.On("B", Monday, weight: 2)], [Series("A", 10, 10, 10), Series("B", 10, 10, 10)],
            options);

        Assert.Equal([("B", 80.0), ("A", 20.0)], result.Trades.Select(trade => (trade.Symbol, trade.Shares)));
    }

    [Fact]
    public void Commission_is_paid_on_both_sides_and_fits_the_money()
    {
        var options = new SignalBacktestOptions
        {
            Capital = 1000, Exit = new(1), Commission = CommissionScheme.Percentage(0.01),
            Sizing = new() { Method = SizingMethod.FixedAmount, FixedAmount = 5000 },
        };
        var trade = Assert.Single(Run([TradeSignal.On("A", Monday)], [Series("A", 10, 11, 11)], options).Trades);

        // 99 shares cost 990 and 9.90; a hundredth would not be paid for. They are sold for 1089, less 10.89.
        Assert.Equal(99, trade.Shares);
        Assert.Equal(9.9 + 10.89, trade.Commission, 12);
        Assert.Equal(1000 + 99 - 20.79, trade.EquityAfter, 9);
    }

    [Fact]
    public void A_short_that_more_than_doubles_owes_money()
    {
        var options = new SignalBacktestOptions
        {
            Capital = 1000, Direction = SignalDirection.Short, Exit = new(2),
            Sizing = new() { Method = SizingMethod.FixedAmount, FixedAmount = 1000 },
        };
        var result = Run([TradeSignal.On("A", Monday)], [Series("A", 10, 25, 30, 30)], options);

        // 100 shares sold at 10: 1,500 lost at 25, 2,000 at 30.
        Assert.Equal([1000, -500, -1000], result.Curve.Equity);
        Assert.Equal(-1000, result.Summary.FinalValue);
    }

    [Fact]
    public void What_moves_with_an_open_position_is_refused_with_its_name()
    {
        double[] up = [.. Enumerable.Range(0, 40).Select(day => 50 + day + (day % 3))];
        BarSeries[] bars = [Series("A", up), Series("B", [.. up.Select(price => 2 * price)])];
        TradeSignal[] signals = [TradeSignal.On("A", Monday.AddDays(30)), TradeSignal.On("B", Monday.AddDays(31))];
        var options = new SignalBacktestOptions { Exit = new(5), Risk = new() };

        var skipped = Assert.Single(Run(signals, bars, options).Skipped);
        Assert.Equal((SkipReason.CorrelationLimit, "A"), (skipped.Reason, skipped.Other));
        Assert.Equal(1, skipped.Wanted, 9);
        Assert.Equal(0.7, skipped.Allowed);

        TradeSignal[] opposite = [signals[0], signals[1] with { Direction = SignalDirection.Short }];
        Assert.Equal(2, Run(opposite, bars, options).Trades.Count);
    }

    [Fact]
    public void A_sector_that_is_nearly_full_shrinks_the_next_position()
    {
        var options = new SignalBacktestOptions
        {
            Capital = 10_000, Exit = new(1), Sizing = new() { EqualPercent = 8 },
            Risk = new() { SectorPercent = 12, Sectors = new Dictionary<string, string> { ["A"] = "Tech", ["B"] = "tech" } },
        };
        TradeSignal[] signals = [TradeSignal.On("A", Monday), TradeSignal.On("B", Monday)];
        var trades = Run(signals, [Series("A", 10, 10, 10), Series("B", 10, 10, 10)], options).Trades;

        Assert.Equal([(80.0, null), (40.0, (SkipReason?)SkipReason.SectorLimit)], trades.Select(trade => (trade.Shares, trade.ShrunkBy)));
    }

    [Fact]
    public void Each_signal_that_cannot_be_traded_says_why()
    {
        var result = Run(
            [TradeSignal.On("X", Monday), TradeSignal.On("A", Monday.AddDays(2)), TradeSignal.On("A", Monday.AddDays(9))],
            [Series("A", 10, 10, 10)], new());

        Assert.Equal([SkipReason.UnknownSymbol, SkipReason.NoBarAfter, SkipReason.NoBar], result.Skipped.Select(skip => skip.Reason));
        Assert.Equal((0, 100_000.0), (result.Curve.Times.Length, result.Summary.FinalValue));
    }

    [Fact]
    public void What_cannot_be_used_is_refused_with_its_name_and_value()
    {
        Says("Capital", "0", () => new SignalBacktestOptions { Capital = 0 });
        Says("StopLoss", "150", () => new SignalBacktestOptions { Exit = new(5, 150) });
        Says("HoldingPeriod", "0", () => new SignalBacktestOptions { Exit = new(0) });
        Says("RiskPercent", "-1", () => new SizingOptions { RiskPercent = -1 });
        Says("weight", "A", () => Run([TradeSignal.On("A", Monday, weight: 0)], [Series("A", 1, 1)], new()));
        Says("two series", "A", () => Run([], [Series("A", 1), Series("a", 1)], new()));
        Says("Bar 1 of A", "2024-01-02", () => Run([TradeSignal.On("A", Monday)], [Series("A", 1, double.NaN)], new()));
    }

    static void Says(string word, string other, Func<object> act)
    {
        var message = Assert.ThrowsAny<ArgumentException>(act).Message;
        Assert.Contains(word, message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(other, message, StringComparison.OrdinalIgnoreCase);
    }

    static SignalBacktestResult Run(TradeSignal[] signals, BarSeries[] bars, SignalBacktestOptions options) =>
        SignalBacktest.Run(signals, bars, options);

    /// <summary>A bar a weekday from Monday on, flat at its close.</summary>
    static BarSeries Series(string name, params double[] closes) => new(name, Bars.Of(
    [
        .. closes.Select((close, day) => new Bar(
            (Monday.DayNumber + (day / 5 * 7) + (day % 5)) * UtcTime.Day, close, close, close, close, 100)),
    ]));
}
