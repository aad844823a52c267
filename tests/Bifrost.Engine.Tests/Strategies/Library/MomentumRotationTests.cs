using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>Bars from Monday, five a week: the strategy looks at those of index 0, 5, 10 …, and trades on the next.</summary>
public class MomentumRotationTests
{
    static readonly BarSeries FirstUp = Prices.Named("first", 10, 11, 12, 13, 14, 15, 15, 15, 15, 15, 15, 15, 15, 15);
    static readonly BarSeries ThenUp = Prices.Named("second", 10, 10, 10, 10, 10, 10, 11, 12, 13, 14, 20, 20, 20, 20);

    [Fact]
    public void The_money_moves_to_the_feed_that_rose_most()
    {
        var result = Run(new(), FirstUp, ThenUp);

        Assert.Equal(
            [("first", "enter", 6), ("first", "leave", 11), ("second", "enter", 11)],
            result.Fills.Select(fill => (result.Feeds[fill.Feed].Name, result.Orders[fill.OrderId - 1].Terms.Tag, fill.Cycle)));
        Assert.Equal(Math.Floor(9500 / 15.0), result.Fills[0].Size);
    }

    [Fact]
    public void Nothing_is_held_when_nothing_rose()
    {
        var falling = Prices.Named("falling", 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10);
        Assert.Empty(Run(new(), falling).Orders);
        Assert.NotEmpty(Run(new() { MinGain = -1 }, falling).Orders);
    }

    [Fact]
    public void Shares_are_those_of_the_number_to_hold_even_when_fewer_qualify()
    {
        var result = Run(new() { Top = 2 }, FirstUp, ThenUp);
        Assert.Equal(Math.Floor(4750 / 15.0), result.Fills[0].Size);
    }

    [Fact]
    public void A_feed_that_starts_later_takes_part_when_it_has_its_bars()
    {
        var late = ThenUp.Without(0, 1, 2, 3, 4, 5);
        var result = Run(new(), FirstUp, late);
        Assert.Equal("first", result.Feeds[result.Fills[0].Feed].Name);
        Assert.Contains(result.Fills, fill => result.Feeds[fill.Feed].Name == "second");
    }

    [Fact]
    public void The_newest_bars_can_be_left_out()
    {
        // Over the four bars up to two bars ago the first feed still leads on the third Monday.
        var result = Run(new() { Skip = 4 }, FirstUp, ThenUp);
        Assert.All(result.Fills, fill => Assert.Equal("first", result.Feeds[fill.Feed].Name));
    }

    static BacktestResult Run(MomentumRotation strategy, params BarSeries[] series)
    {
        (strategy.Lookback, strategy.Interval) = (4, RotationInterval.Week);
        return new Backtest([.. series.Select(each => new FeedPlan(each))], strategy).Run();
    }
}
