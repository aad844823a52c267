using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Data;
using Bifrost.Engine.Tests.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Rules;

/// <summary>A condition on an undefined value is not met, and neither is its negation.</summary>
public sealed class UndefinedTests
{
    static readonly string[] Conditions =
    [
        "{0} > 0", "{0} <= 0", "{0} == {0}", "{0} != {0}", "{0} between -1e9 and 1e9", "{0} not between 0 and 1", "rising({0})",
        "crosses_above({0}, 0)", "{0} crosses_below close", "highest({0}, 2) > 0", "if({0} > 0, true, false)", "abs({0}) * 2 + 1 >= 1",
        "rank({0}) > 0",
    ];

    public static TheoryData<string> Indicators => CompiledRuleTests.Indicators;

    [Theory]
    [MemberData(nameof(Indicators))]
    public void No_condition_on_an_indicator_fires_before_it_has_warmed_up(string name)
    {
        RuleUniverse universe = new([new("A", Market.Bars(9, 300))]);
        double[] Over(string text) => universe.Over(Rule.Parse(text))[0].ToArray();
        foreach (var line in CompiledRuleTests.LinesOf(name))
        {
            var isUndefined = Over(line).Select(double.IsNaN).ToArray();
            foreach (var condition in Conditions.Select(condition => string.Format(null, condition, line)))
            {
                var (met, denied) = (Over(condition), Over($"not ({condition})"));
                for (var bar = 0; bar < met.Length; bar++)
                {
                    Assert.False(isUndefined[bar] && (met[bar] == 1 || denied[bar] == 1), $"{condition} at {bar}");
                    Assert.True(double.IsNaN(met[bar]) ? double.IsNaN(denied[bar]) : met[bar] + denied[bar] == 1, $"{condition} at {bar}");
                }
            }
        }
    }

    [Theory]
    [InlineData("not (rsi(14) < 30)", RuleConventions.Reference, 14)]
    [InlineData("not (rsi < 30)", RuleConventions.Scanner, 13)]
    [InlineData("not (close > weekly.sma(close, 2))", RuleConventions.Reference, 14)]
    [InlineData("not (close[5] > close)", RuleConventions.Reference, 5)]
    public void A_negation_does_not_fire_in_warm_up(string text, RuleConventions conventions, int bars)
    {
        var days = Bars.Of([.. Enumerable.Range(0, 60).Select(day => FeedBars.Flat(FeedBars.Monday + day * UtcTime.Day, 9 + day % 3))]);
        var met = new RuleUniverse([new("A", days)]).Over(Rule.Parse(text, new() { Conventions = conventions }))[0].ToArray();

        Assert.All(met[..bars], value => Assert.True(double.IsNaN(value)));
        Assert.Contains(1, met[bars..]);
    }

    [Fact]
    public void What_is_decided_without_the_undefined_side_is_decided() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (condition, bars) = (RulePrinter.Print(new RandomRules(seed).Condition(3)), Market.Bars(seed, 25));
            Assert.All(CompiledRuleTests.Values($"({condition}) and close < 0", bars), value => Assert.Equal(0, value));
            Assert.All(CompiledRuleTests.Values($"close > 0 or ({condition})", bars), value => Assert.Equal(1, value));
        }));
}
