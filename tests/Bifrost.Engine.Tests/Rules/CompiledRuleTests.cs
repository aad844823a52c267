using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Rules;
using Bifrost.Engine.Tests.Data;
using Bifrost.Engine.Tests.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Rules;

public sealed class CompiledRuleTests
{
    [Fact]
    public void A_compiled_rule_equals_the_naive_interpreter() => ForSeeds(2000, seed =>
    {
        var expression = new RandomRules(seed).Condition(5);
        var bars = Gapped(seed, 25);
        var compiled = Values(RulePrinter.Print(expression), bars);
        var interpreter = new Interpreter(bars);
        for (var bar = 0; bar < bars.Count; bar++)
        {
            var expected = interpreter.Value(expression, bar);
            Assert.True(expected.Equals(compiled[bar]), $"{RulePrinter.Print(expression)} at {bar}: {compiled[bar]}, not {expected}");
        }
    });

    [Fact]
    public void Bars_that_are_cut_off_change_nothing_before() => ForSeeds(500, seed =>
    {
        var rule = RulePrinter.Print(new RandomRules(seed).Condition(5));
        var bars = Gapped(seed, 40);
        Assert.Equal(Values(rule, bars.Slice(0, 25)), Values(rule, bars).Take(25));
    });

    [Fact]
    public void Bar_by_bar_with_a_current_bar_that_changes_gives_the_column() => ForSeeds(300, seed =>
    {
        var rule = Rule.Parse(RulePrinter.Print(new RandomRules(seed).Condition(5)));
        var bars = Market.Bars(seed, 30);
        var updates = 1 + seed % 3;
        var set = Market.Streaming(bars, updates, seed);
        var (batch, streamed) = (rule.Over(Market.Feed(bars)), rule.Over(set[0]));
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            set.Advance(cycle);
            set.StepIndicators();
            if (cycle % updates == updates - 1) Assert.Equal(batch.Column.Values[cycle / updates], streamed[0]);
        }
    });

    [Fact]
    public void Conditions_obey_the_laws_of_three_values() => ForSeeds(300, seed =>
    {
        var random = new RandomRules(seed);
        var (a, b, c) = (Print(random), Print(random), Print(random));
        var bars = Gapped(seed, 25);
        Same(bars, $"not not ({a})", a);
        Same(bars, $"not (({a}) and ({b}))", $"not ({a}) or not ({b})");
        Same(bars, $"not (({a}) or ({b}))", $"not ({a}) and not ({b})");
        Same(bars, $"({a}) and ({b})", $"({b}) and ({a})");
        Same(bars, $"({a}) and (({b}) or ({c}))", $"({a}) and ({b}) or ({a}) and ({c})");
        Same(bars, $"if({a}, true, false)", a);
    });

    [Fact]
    public void An_undefined_condition_is_not_met_and_neither_is_its_negation()
    {
        var bars = Market.Bars(3, 60);

        Assert.Equal(14, Values("not (rsi(14) < 30)", bars).TakeWhile(double.IsNaN).Count());
        Assert.All(Values("not (close / 0 > 1)", bars), value => Assert.True(double.IsNaN(value)));
        Assert.All(Values("close / 0 > 1 or close > 0", bars), value => Assert.Equal(1, value));
        Assert.All(Values("not (close / 0 > 1 and close < 0)", bars), value => Assert.Equal(1, value));
    }

    [Fact]
    public void A_rule_in_a_strategy_is_read_from_the_present_backwards()
    {
        var feed = Market.Feed(Bars.Of(FeedBars.Flat(1, 10), FeedBars.Flat(2, 20), FeedBars.Flat(3, 15)));
        var rises = Rule.Parse("close > close[1]").Over(feed);
        List<double> seen = [];
        for (var cycle = 0; cycle < 3; cycle++)
        {
            feed.Set.Advance(cycle);
            feed.Set.StepIndicators();
            seen.Add(rises[0]);
        }

        Assert.Equal([double.NaN, 1, 0], seen);
        Assert.Equal(1, rises[-1]);
        Assert.Throws<LookAheadException>(() => rises[1]);
    }

    [Fact]
    public void Parts_that_are_the_same_are_computed_once()
    {
        var feed = Market.Feed(Market.Bars(1, 60));

        Assert.Same(Rule.Parse("close > sma(close, 20)").Over(feed).Column, Rule.Parse("Close>SMA(20)").Over(feed).Column);
        Assert.Same(Rule.Parse("volume_sma_20").Over(feed).Column, Rule.Parse("sma(volume, 20)").Over(feed).Column);
    }

    [Theory]
    [InlineData("ema(12)", "ema(close, 12)")]
    [InlineData("ema(close, period=12)", "ema(close, 12)")]
    [InlineData("bollinger(close, 20, 2).upper", "bollinger_bands(20, deviations=2).top")]
    [InlineData("macd()", "macd(close, 12, 26, 9, average=exponential).macd")]
    [InlineData("bb_upper", "bollinger(20).upper")]
    [InlineData("sma_20", "sma(close, 20)")]
    [InlineData("high_20", "highest(high, 20)")]
    [InlineData("offset(close, 2)", "close[2]")]
    [InlineData("open between low and high", "open >= low and open <= high")]
    [InlineData("max(open, close, 1)", "if(open > close, open, close)")]
    [InlineData("daily.close", "close")]
    [InlineData("2 * 3 + close", "6 + close")]
    [InlineData("pow(close, 2)", "close * close")]
    [InlineData("symbol == 'TEST'", "true")]
    [InlineData("symbol != 'test'", "false")]
    [InlineData("crossover(rsi(14), 50) == 1", "crossover(rsi(close, 14), 25 * 2) > 0")]
    public void Two_ways_to_say_the_same_give_the_same(string one, string other) => Same(Market.Bars(5, 80), one, other);

    [Fact]
    public void Date_parts_are_those_of_the_local_close()
    {
        var quarterToFour = FeedBars.Monday + 15 * UtcTime.Hour + 45 * UtcTime.Minute;
        var bars = Bars.Of(FeedBars.Flat(quarterToFour, 1), FeedBars.Flat(FeedBars.Monday + 6 * UtcTime.Day, 1));

        double At(string part, int bar) => Values(part, bars)[bar];
        Assert.Equal((2017, 1, 2), (At("year", 0), At("month", 0), At("day", 0)));
        Assert.Equal((1, 15, 45), (At("weekday", 0), At("hour", 0), At("minute", 0)));
        Assert.Equal(7, At("weekday", 1));
    }

    static readonly string[] Columns = ["close", "open", "high", "low"];

    public static TheoryData<string> Indicators => [.. IndicatorNames.All];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Every_indicator_has_a_name_in_the_language(string name)
    {
        foreach (var line in LinesOf(name))
            Assert.All(Values($"{line} > 0", Market.Bars(9, 300)), value => Assert.True(value is 0 or 1 or double.NaN));
    }

    /// <summary>The lines of an indicator as a rule names them.</summary>
    internal static IEnumerable<string> LinesOf(string name)
    {
        var entry = IndicatorNames.Find(name)!;
        var lines = entry.Sources.Count(source => source.ParameterType == typeof(Line));
        var sources = lines > 1 ? string.Join(", ", Columns.Take(lines)) : "";
        return entry.Lines.Where(line => line.Name != "ChikouSpan").Select(line => $"{name}({sources}).{IndicatorNames.Snake(line.Name)}");
    }

    internal static double[] Values(string rule, Bars bars) => Rule.Parse(rule).Over(Market.Feed(bars)).Column.Values;

    static void Same(Bars bars, string one, string other) => Assert.Equal(Values(other, bars), Values(one, bars));

    static string Print(RandomRules random) => RulePrinter.Print(random.Condition(3));

    /// <summary>Bars some of whose values are missing or zero.</summary>
    static Bars Gapped(int seed, int count)
    {
        var random = new Random(seed);
        return Bars.Of([.. Enumerable.Range(0, count).Select(i => Market.Bars(seed, count)[i]).Select(bar => random.Next(6) switch
        {
            0 => bar with { Volume = double.NaN },
            1 => bar with { Volume = 0, High = double.NaN },
            _ => bar,
        })]);
    }

    static void ForSeeds(int count, Action<int> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), holds));
}
