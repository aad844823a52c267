using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Data;
using Bifrost.Engine.Tests.Indicators;

namespace Bifrost.Engine.Tests.Rules;

public sealed class RuleUniverseTests
{
    static readonly string[] Rules =
        ["close > sma(close, 5) and rsi(6) < 60", "close / close[3]", "weekly.close < close", "highest(high, 10)[1]"];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_column_of_a_universe_is_the_column_of_the_symbol_alone(int threads)
    {
        BarSeries[] symbols = [.. Enumerable.Range(1, 7).Select(seed => FeedBars.Days(seed, 40 + seed) with { Name = $"S{seed}" })];
        var universe = new RuleUniverse(symbols, threads);
        foreach (var text in Rules)
        {
            var rule = Rule.Parse(text);
            var columns = universe.Over(rule);
            foreach (var (index, symbol) in symbols.Index())
                Assert.Equal(TimeframeTests.Over(text, symbol), columns[index].ToArray());
        }
    }

    [Fact]
    public void Parts_that_rules_share_are_computed_once()
    {
        var universe = new RuleUniverse([new("A", Market.Bars(1, 60))]);
        var one = universe.Over(Rule.Parse("sma(close, 20)"))[0];

        Assert.True(one.Equals(universe.Over(Rule.Parse("SMA_20"))[0]));
    }

    [Fact]
    public void A_symbol_without_bars_has_an_empty_column() => Assert.Equal(
        [0, 30], new RuleUniverse([new("A", Bars.Empty), new("B", Market.Bars(1, 30))]).Over(Rule.Parse("weekly.close > 1"))
            .Select(column => column.Length));

    [Fact]
    public void Two_symbols_of_one_name_are_refused() => Assert.Contains(
        "ABC", Assert.Throws<ArgumentException>(() => new RuleUniverse([new("ABC", Bars.Empty), new("ABC", Bars.Empty)])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Of_several_failures_the_first_symbols_is_told()
    {
        BarSeries[] weeks = [.. Enumerable.Range(1, 9).Select(seed => new BarSeries($"S{seed}", Market.Bars(seed, 9))
        {
            Timeframe = Timeframe.Weeks,
        })];
        var refused = Assert.Throws<ArgumentException>(() => new RuleUniverse(weeks).Over(Rule.Parse("daily.close > 1")));

        Assert.Contains("S1", refused.Message, StringComparison.Ordinal);
    }
}
