using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>Every strategy of the catalog over the sample bars.</summary>
public class SampleRunTests
{
    const double Cash = 100_000;

    public static TheoryData<string> Names => [.. StrategyCatalog.BuiltIn.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_trades_and_the_books_balance(string name)
    {
        var result = Run(name, Samples.Stocks);

        Assert.NotEmpty(result.Trades);
        AssertBalanced(result);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_why_on_every_order(string name) =>
        Assert.All(Run(name, Samples.Stocks).Orders, order => Assert.NotEmpty(order.Terms.Tag ?? ""));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_never_borrows(string name) =>
        Assert.All(Run(name, Samples.Stocks).Cash.ToArray(), cash => Assert.True(cash >= 0, $"{cash}"));

    [Fact]
    public void Three_step_trades_minutes_by_days_made_of_them()
    {
        var result = Run("three_step", Samples.DaysAndMinutes);

        Assert.NotEmpty(result.Trades);
        Assert.All(result.Fills, fill => Assert.Equal(1, fill.Feed));
        AssertBalanced(result);
    }

    static BacktestResult Run(string name, IReadOnlyList<FeedPlan> feeds)
    {
        var broker = new BrokerOptions { Cash = Cash, Commission = CommissionScheme.Percentage(0.001) };
        return new Backtest(feeds, StrategyCatalog.BuiltIn[name].Create(), new() { Broker = broker }).Run();
    }

    static void AssertBalanced(BacktestResult result)
    {
        Golden.Near(Cash - result.Fills.Sum(fill => (fill.Size * fill.Price) + fill.Commission), result.FinalCash, "cash");

        var held = result.Feeds.Sum(feed =>
            result.Fills.Where(fill => fill.Feed == feed.Index).Sum(fill => fill.Size) * result.BarsOf(feed).Close[^1]);
        Golden.Near(result.FinalCash + held, result.FinalValue, "value");

        var gained = result.Trades.Sum(trade =>
            trade.NetProfitLoss + (trade.Size * (result.BarsOf(trade.Feed).Close[^1] - trade.Price)));
        Golden.Near(result.FinalValue - Cash, gained, "gains of the trades");
    }
}
