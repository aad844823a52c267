using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Indicators;

namespace Bifrost.Engine.Tests.Rules;

public sealed class RuleParameterTests
{
    static readonly Dictionary<string, double> Given = new() { ["fast"] = 3, ["Slow"] = 7, ["level"] = 1.5, ["broken"] = double.NaN };

    [Theory]
    [InlineData("sma(close, $fast) > sma($slow)", "sma(close, 3) > sma(7)")]
    [InlineData("close > $Level * open", "close > 1.5 * open")]
    [InlineData("close[$fast] > close[$slow - 2]", null)]
    [InlineData("close[$fast] > offset(close, $slow - 2)", "close[3] > close[5]")]
    [InlineData("bollinger(close, $slow, $level).upper", "bollinger(close, 7, 1.5).upper")]
    [InlineData("rising(close, $fast) and $level between 1 and 2", "rising(close, 3)")]
    [InlineData("highest(high, $slow)[$fast]", "highest(high, 7)[3]")]
    public void A_parameter_stands_wherever_a_number_does(string text, string? same)
    {
        var options = new RuleOptions { Parameters = Given };
        if (same is null)
        {
            Assert.Contains("`]`", Assert.Throws<RuleException>(() => Rule.Parse(text, options)).Message, StringComparison.Ordinal);
            return;
        }

        var feed = Market.Feed(Market.Bars(2, 40));
        Assert.Equal(Rule.Parse(same).Over(feed).Column.Values, Rule.Parse(text, options).Over(feed).Column.Values);
        Assert.Equal($"{Rule.Parse(text, options)}", $"{Rule.Parse($"{Rule.Parse(text, options)}", options)}");
    }

    [Fact]
    public void A_rule_lists_the_parameters_it_names()
    {
        const string Text = "sma($slow) > $Fast and '$text' == symbol and $slow > 1";

        Assert.Equal(["fast", "slow"], Rule.ParametersOf(Text));
        Assert.Equal(["fast", "slow"], Rule.Parse(Text, new() { Parameters = Given }).Parameters);
        Assert.Empty(Rule.Parse("close > 1", new() { Parameters = Given }).Parameters);
    }

    [Theory]
    [InlineData("close > $quick", "`$quick` is not given; given are $Slow, $broken, $fast, $level.")]
    [InlineData("close > $broken", "`$broken` is given as NaN")]
    [InlineData("sma(close, $level) > 1", "whole number")]
    [InlineData("close[$level] > 1", "whole number")]
    [InlineData("close > $", "`$`")]
    [InlineData("$fast(close) > 1", "`(`")]
    public void A_parameter_that_cannot_be_is_told(string text, string told) => Assert.Contains(
        told, Assert.Throws<RuleException>(() => Rule.Parse(text, new() { Parameters = Given })).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_values_a_parameter_is_refused() => Assert.Contains(
        "none is", Assert.Throws<RuleException>(() => Rule.Parse("close > $level")).Message, StringComparison.Ordinal);
}
