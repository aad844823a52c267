using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Indicators;

namespace Bifrost.Engine.Tests.Rules;

public sealed class ZeroDivisionTests
{
    public static TheoryData<string> Indicators => CompiledRuleTests.Indicators;

    /// <summary>Prices that never move, with and without volume, and such that stop moving.</summary>
    static IEnumerable<Bars> Dull
    {
        get
        {
            yield return Market.Flat(120);
            yield return WithPrices(Market.Flat(120), volume: 0);
            yield return WithPrices(Market.Flat(120), price: 0);
            yield return Bars.Of([.. Range(Market.Bars(3, 60)), .. Range(Market.Flat(180)).Skip(60)]);
        }
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public void No_indicator_throws_or_is_infinite_over_a_symbol_that_does_not_move(string name)
    {
        foreach (var (bars, rule) in Dull.SelectMany(bars => CompiledRuleTests.LinesOf(name), (bars, rule) => (bars, rule)))
        {
            var batch = Rule.Parse(rule).Over(Market.Feed(bars)).Column.Values;
            Assert.DoesNotContain(batch, double.IsInfinity);
            Assert.Equal(batch, Streamed(rule, bars));
        }
    }

    [Fact]
    public void An_indicator_of_a_strategy_still_throws_beside_a_rule_that_does_not()
    {
        var feed = Market.Feed(Market.Flat(60));

        Assert.All(Rule.Parse("williams_r(14)").Over(feed).Column.Values, value => Assert.True(double.IsNaN(value)));
        Assert.Throws<DivisionByZeroException>(() => new WilliamsR(feed));
        Assert.False(ZeroDivision.IsUndefined);
    }

    [Fact]
    public void Only_the_bars_that_divide_by_zero_are_undefined()
    {
        var bars = Bars.Of([.. Range(Market.Bars(3, 20)), .. Range(Market.Flat(40)).Skip(20), .. Range(Market.Bars(4, 60)).Skip(40)]);
        var values = CompiledRuleTests.Values("williams_r(5)", bars);

        Assert.Equal([.. Enumerable.Range(24, 16)], Enumerable.Range(4, 56).Where(bar => double.IsNaN(values[bar])));
    }

    static double[] Streamed(string text, Bars bars)
    {
        var set = Market.Streaming(bars, 1, 1);
        var line = Rule.Parse(text).Over(set[0]);
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            set.Advance(cycle);
            set.StepIndicators();
        }

        return line.Column.Values;
    }

    static Bars WithPrices(Bars bars, double? price = null, double? volume = null) => Bars.Of([.. Range(bars).Select(bar => bar with
    {
        Open = price ?? bar.Open, High = price ?? bar.High, Low = price ?? bar.Low, Close = price ?? bar.Close,
        Volume = volume ?? bar.Volume,
    })]);

    static IEnumerable<Bar> Range(Bars bars) => Enumerable.Range(0, bars.Count).Select(bar => bars[bar]);
}
