using System.Text;
using Bifrost.Engine.Rules;
using Bifrost.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Rules;

public sealed class RuleParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("1 - 2 - 3", "((1 - 2) - 3)")]
    [InlineData("8 / 4 / 2", "((8 / 4) / 2)")]
    [InlineData("-close * 2", "((-close) * 2)")]
    [InlineData("-close[1]", "(-(close[1]))")]
    [InlineData("close + 1 > open * 2", "((close + 1) > (open * 2))")]
    [InlineData("not close > open", "(not (close > open))")]
    [InlineData("not close > 1 and open > 1", "((not (close > 1)) and (open > 1))")]
    [InlineData("a > 1 or b > 1 and c > 1", "((a > 1) or ((b > 1) and (c > 1)))")]
    [InlineData("a > 1 and b > 1 or c > 1", "(((a > 1) and (b > 1)) or (c > 1))")]
    [InlineData("close between 1 and 2 and open > 3", "((close between 1 and 2) and (open > 3))")]
    [InlineData("close not between 1 + 1 and 4", "(not (close between (1 + 1) and 4))")]
    [InlineData("ema(12) crosses above ema(26)", "(ema(12) crosses_above ema(26))")]
    [InlineData("close CROSSES_BELOW open OR Not Close > 1", "((close crosses_below open) or (not (close > 1)))")]
    [InlineData("crosses_above(close, open)", "crosses_above(close, open)")]
    [InlineData("weekly.close[1] > 60m.high", "((weekly.close[1]) > 60m.high)")]
    [InlineData("Bollinger(close, deviations=2.5).upper", "bollinger(close, deviations=2.5).upper")]
    [InlineData("(close > open)[2]", "((close > open)[2])")]
    [InlineData("symbol == \"ABC\"", "(symbol == 'ABC')")]
    [InlineData("volume > 1.5e6", "(volume > 1500000)")]
    public void Operators_hold_as_tightly_as_the_design_says(string text, string grouped) =>
        Assert.Equal(grouped, Grouped(RuleParser.Parse(text)));

    [Fact]
    public void An_expression_that_is_printed_reads_back_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var expression = new RandomRules(seed).Condition(5);
            Assert.Equal(expression, RuleParser.Parse(RulePrinter.Print(expression)));
        }));

    [Fact]
    public void An_error_shows_the_place_what_was_found_and_what_would_be_accepted() => Approve.That(string.Join("\n\n", new[]
    {
        "", "close >", "> 3", "close > 1 open", "(close > 1", "sma(close, 20", "close = 3", "a > 1 && b > 1", "!a", "1 < close < 3",
        "close[-1] > 2", "close[1.5]", "close[open]", "close[99999]", "close[1", "close between 1", "close between 1 or 2",
        "close > 20abc", "symbol == 'ABC", "close > 1e999", "close > 5 %", "close\n  > 1\n  and and open", "weekly. > 1",
        "and > 1", "(close).open", "sma(close,, 20)", "sma(close 20)", new string('(', 100), new string('-', 100) + "1",
        "close + " + new string('x', 300) + " )", "close > 1 \u00a7",
    }.Select(Error)));

    [Fact]
    public void An_error_tells_its_line_and_column_from_one()
    {
        var error = Assert.Throws<RuleException>(() => RuleParser.Parse("close >\n  )")).Error;

        Assert.Equal((2, 3, 1, ")"), (error.Line, error.Column, error.Length, error.Found));
    }

    [Fact]
    public void A_rule_too_long_is_refused()
    {
        var refused = Assert.Throws<RuleException>(() => RuleParser.Parse(new string(' ', 10_001)));

        Assert.Contains("10000", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_text_breaks_the_parser(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60_000; i++)
        {
            var text = RandomTexts.Next(random);
            try
            {
                var printed = RulePrinter.Print(RuleParser.Parse(text));
                Assert.Equal(printed, RulePrinter.Print(RuleParser.Parse(printed)));
            }
            catch (RuleException refused)
            {
                Assert.True(refused.Error.Line > 0 && refused.Error.Column > 0 && refused.Message.Contains('^', StringComparison.Ordinal));
            }
        }
    }

    static string Error(string text) => $"{text.ReplaceLineEndings("|")}\n"
        + Assert.Throws<RuleException>(() => RuleParser.Parse(text)).Message;

    /// <summary>Every operation in its own parentheses.</summary>
    static string Grouped(Expression expression) => expression switch
    {
        Binary binary => $"({Grouped(binary.Left)} {binary.Operator.Sign()} {Grouped(binary.Right)})",
        Between between => $"({Grouped(between.Value)} between {Grouped(between.Low)} and {Grouped(between.High)})",
        Not not => $"(not {Grouped(not.Condition)})",
        Minus minus => $"(-{Grouped(minus.Value)})",
        Earlier earlier => $"({Grouped(earlier.Value)}[{earlier.Bars}])",
        _ => RulePrinter.Print(expression),
    };
}

/// <summary>Texts that come close to rules: words of the language at random, and rules with letters changed.</summary>
static class RandomTexts
{
    static readonly string[] Words =
    [
        "close", "open", "and", "or", "not", "between", "(", ")", "[", "]", "1", "0.5", "-", "+", "*", "/", ">", "<=", "==", ",",
        ".", "sma", "weekly", "60m", "if", "'a'", "\"", "crosses_above", "crosses", "above", "=", "&&", "rsi(14)", "1e9", "\n", "é",
        "bollinger(close,20,2).upper", "highest", "bars_since", "rank", "symbol", "volume_sma_20", "average", "simple", "\0",
        "$n", "$", "pct", "in_watchlist",
    ];

    public static string Next(Random random) => random.Next(3) switch
    {
        0 => string.Join(' ', random.GetItems(Words, random.Next(20))),
        1 => new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000))]),
        _ => Damaged(RulePrinter.Print(new RandomRules(random.Next()).Condition(4)), random),
    };

    static string Damaged(string rule, Random random)
    {
        var text = new StringBuilder(rule);
        for (var change = random.Next(4); change > 0 && text.Length > 0; change--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0) text.Remove(at, 1);
            else text.Insert(at, Words[random.Next(Words.Length)]);
        }

        return text.ToString();
    }
}
