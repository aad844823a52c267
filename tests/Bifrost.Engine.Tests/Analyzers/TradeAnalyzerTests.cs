using System.Text.Json;
using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Tests.Running;

namespace Bifrost.Engine.Tests.Analyzers;

public class TradeAnalyzerTests
{
    [Fact]
    public void Counts_and_sums_up_trades_as_by_hand()
    {
        var trades = Ran(HandRun.Prices, HandRun.Script);
        Assert.Equal((3, 2, 1), (trades.Total, trades.Closed, trades.Open));
        Assert.Equal(10, trades.GrossProfit, 1e-9);
        Assert.Equal(5.7, trades.AllTrades.Profit.Total, 1e-9);
        Assert.Equal((17.8, -12.1), (Math.Round(trades.LongTrades.Won.Highest, 9), Math.Round(trades.LongTrades.Lost.Lowest, 9)));
        Assert.Equal((0, 1), (trades.WinningStreak.Current, trades.LosingStreak.Current));
        Assert.Equal((3, 2, 1), (trades.AllTrades.Length.Total, trades.AllTrades.Length.Longest, trades.AllTrades.Length.Shortest));
        Assert.Equal(0, trades.ShortTrades.Profit.Count);
    }

    [Fact]
    public void Without_trades_there_is_only_their_number() =>
        Assert.Equal("""{"total":{"total":0}}""", Text(Ran([100, 100], "..")));

    [Fact]
    public void An_open_trade_alone_has_no_statistics() =>
        Assert.Equal("""{"total":{"total":1,"open":1}}""", Text(Ran([100, 100], "B.")));

    [Fact]
    public void Of_a_kind_without_trades_the_shortest_length_is_the_largest_number_there_is() => Assert.Contains(
        "\"short\":{\"total\":0,\"average\":0,\"max\":0,\"min\":9223372036854775807", Text(Ran(HandRun.Prices, HandRun.Script)));

    [Fact]
    public void A_kind_never_won_leaves_the_shortest_win_out() => Assert.Contains(
        "\"won\":{\"total\":0,\"average\":0,\"max\":0},", Text(Ran([100, 100, 90, 90], "B.S.")));

    [Fact]
    public void A_shortest_trade_of_no_bars_is_forgotten_when_the_next_one_closes()
    {
        // The first trade opens and closes on the same open; the second lasts two bars.
        var trades = Ran([100, 100, 100, 100, 100], "DB.S.");
        Assert.Equal(0, trades.AllTrades.Length.Shortest);
        Assert.Contains("\"len\":{\"total\":2,\"average\":1,\"max\":2,\"min\":2", Text(trades));
    }

    static TradeAnalyzer Ran(double[] prices, string script)
    {
        var trades = new TradeAnalyzer();
        HandRun.Of(prices, script, analyzers: trades);
        return trades;
    }

    static string Text(TradeAnalyzer trades) => JsonSerializer.Serialize(trades.ToDictionary());
}
