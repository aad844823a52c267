using Bifrost.Engine.Rules;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Rules;

public sealed class BinderTests
{
    static readonly string[] Wrong =
    [
        "clse > 3", "close > smma20(close)", "sma(clse, 20) > 1", "rsi > 30", "weekly > 3", "wekly.close > 3", "close and open",
        "not close", "close > (open > 1)", "close > 'ABC'", "symbol", "symbol[1] == 'A'", "sma(close, 0) > 1", "sma(close, open) > 1",
        "sma(close, 20, 3) > 1", "sma(close, length=20) > 1", "macd().sgnal > 1", "close.upper > 1", "abs(close).upper > 1",
        "ichimoku().chikou_span > close", "offset(close, -1) > 1", "offset(close, volume) > 1", "rising(close, 0)", "min(close) > 1",
        "if(close, 1, 2) > 1", "if(close > 1, 1, open > 1)", "abs(value=close) > 1", "crossover(close) > 0",
        "weekly.sma(monthly.close, 3) > 1", "macd(average=foo) > 1", "sma_0 > 1",
        "close > 1\n  and clse > 2", "apply_n(close) > 1", "sma(close, 99999) > 1",
    ];

    [Fact]
    public void An_error_names_what_is_unknown_and_what_was_meant() =>
        Approve.That(string.Join("\n\n", Wrong.Select(text => $"{text.ReplaceLineEndings("|")}\n{Refused(text)}")));

    [Theory]
    [InlineData("close > open", RuleKind.Condition)]
    [InlineData("close / open", RuleKind.Number)]
    [InlineData("if(close > 1, true, open > 1)", RuleKind.Condition)]
    [InlineData("bars_since(close > open)", RuleKind.Number)]
    public void A_rule_says_whether_it_is_a_condition(string text, RuleKind kind) => Assert.Equal(kind, Rule.Parse(text).Kind);

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void No_text_breaks_the_binder(int seed)
    {
        var random = new Random(seed);
        var scanner = new RuleOptions
        {
            Conventions = RuleConventions.Scanner, Parameters = new Dictionary<string, double> { ["n"] = 3 },
            Watchlists = new Dictionary<string, IReadOnlyCollection<string>> { ["a"] = ["TEST"] },
        };
        for (var i = 0; i < 60_000; i++)
        {
            try
            {
                Assert.NotEqual(RuleKind.Text, Rule.Parse(RandomTexts.Next(random), i % 2 == 0 ? null : scanner).Kind);
            }
            catch (RuleException refused)
            {
                Assert.NotEqual(0, refused.Error.Line);
            }
        }
    }

    [Fact]
    public void The_longest_and_the_deepest_rules_are_read_and_compiled()
    {
        var bars = Indicators.Market.Bars(1, 5);
        var chain = "close" + string.Concat(Enumerable.Repeat("+open", 990)) + "> 1";
        var nest = string.Concat(Enumerable.Repeat("ema(", 60)) + "close" + string.Concat(Enumerable.Repeat(",1)", 60)) + "> 1";

        Assert.All(CompiledRuleTests.Values(chain, bars), value => Assert.Equal(1, value));
        Assert.All(CompiledRuleTests.Values(nest, bars), value => Assert.Equal(1, value));
    }

    static string Refused(string text) => Assert.Throws<RuleException>(() => Rule.Parse(text)).Message;
}
