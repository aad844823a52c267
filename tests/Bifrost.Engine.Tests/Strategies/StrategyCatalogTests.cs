using System.ComponentModel;
using Bifrost.Engine.Strategies;
using Xunit;

namespace Bifrost.Engine.Tests.Strategies;

public class StrategyCatalogTests
{
    static readonly StrategyEntry Cross = StrategyCatalog.BuiltIn["sma_cross"];
    static readonly StrategyEntry Kinds = new(typeof(EveryKind));

    [Fact]
    public void Strategies_are_listed_by_their_names_in_snake_case() => Assert.Equal(
        [
            "buy_and_hold", "donchian_breakout", "macd_atr", "map_period", "momentum_rotation", "rsi_reversion", "sma_cross",
            "strategy_1st_operation", "three_step",
        ],
        StrategyCatalog.BuiltIn.All.Select(entry => entry.Name));

    [Theory]
    [InlineData("map_period", typeof(MapPeriodStrategy))]
    [InlineData("strategy1stOperation", typeof(Strategy1stOperation))]
    public void A_class_can_give_itself_another_name(string name, Type type) =>
        Assert.Equal(type, StrategyCatalog.BuiltIn[name].Type);

    [Theory]
    [InlineData("sma_cross")]
    [InlineData("SmaCross")]
    [InlineData("sma-cross")]
    public void A_strategy_is_found_in_any_casing(string name) =>
        Assert.Equal(typeof(SmaCross), StrategyCatalog.BuiltIn.Find(name)?.Type);

    [Fact]
    public void An_unknown_strategy_is_named_with_the_one_that_was_meant()
    {
        var error = Assert.Throws<ArgumentException>(() => StrategyCatalog.BuiltIn["sma_corss"]);
        Assert.StartsWith("unknown strategy sma_corss; did you mean sma_cross? There are: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_given_as_text_are_set_and_the_others_keep_their_defaults()
    {
        var strategy = (SmaCross)Cross.Create(Given(("fast", "5")));
        Assert.Equal((5, 30), (strategy.Fast, strategy.Slow));
    }

    [Fact]
    public void Every_kind_of_parameter_is_read()
    {
        var strategy = (EveryKind)Kinds.Create(Given(
            ("bars", "7"), ("trailPercent", "0.5"), ("Shorts", "TRUE"), ("label", "x=y"), ("average-kind", "weighted_mean")));
        Assert.Equal((7, 0.5, true, "x=y", AverageKind.WeightedMean), strategy.Values);
    }

    [Fact]
    public void Defaults_ranges_help_and_choices_are_told()
    {
        Assert.Equal("Does nothing.", Kinds.Summary);
        Assert.Equal(["bars", "trail_percent", "shorts", "label", "average_kind"], Kinds.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["3", "0.02", "false", "none", "simple"], Kinds.Parameters.Select(parameter => parameter.Show(parameter.Default)));
        Assert.Equal(
            ["a whole number from 1 to 500", "a number of 0 or more", "true or false", "text", "one of simple, weighted_mean"],
            Kinds.Parameters.Select(parameter => parameter.Allowed));
        Assert.Equal("bars to look back", Kinds.Parameters[0].Help);
    }

    [Theory]
    [InlineData("bars", "abc", "bars=abc: a whole number from 1 to 500 is expected")]
    [InlineData("Bars", "501", "bars=501: a whole number from 1 to 500 is expected")]
    [InlineData("bars", "2.5", "bars=2.5: a whole number from 1 to 500 is expected")]
    [InlineData("bars", "", "bars=: a whole number from 1 to 500 is expected")]
    [InlineData("trail_percent", "NaN", "trail_percent=NaN: a number of 0 or more is expected")]
    [InlineData("trail_percent", "-1", "trail_percent=-1: a number of 0 or more is expected")]
    [InlineData("shorts", "yes", "shorts=yes: true or false is expected")]
    [InlineData("average_kind", "1", "average_kind=1: one of simple, weighted_mean is expected")]
    public void A_value_that_is_not_allowed_is_refused_with_what_is(string name, string text, string message)
    {
        var error = Assert.Throws<StrategyParameterException>(() => Kinds.Create(Given((name, text))));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void An_unknown_parameter_is_refused_with_the_one_that_was_meant()
    {
        var error = Assert.Throws<StrategyParameterException>(() => Cross.Create(Given(("fsat", "5"))));
        Assert.Equal("unknown parameter fsat of sma_cross; did you mean fast? There are: fast, slow", error.Message);
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var error = Assert.Throws<StrategyParameterException>(
            () => Cross.Create(Given(("slow", "x"), ("wild", "1"))));
        Assert.Equal(["slow", "wild"], error.Errors.Keys);
        Assert.Equal("unknown parameter wild of sma_cross; There are: fast, slow", error.Errors["wild"]);
    }

    [Fact]
    public void A_typed_value_is_checked_like_a_text()
    {
        var bars = Kinds.Find("bars")!;
        var strategy = Kinds.Create();
        bars.Set(strategy, 9);
        Assert.Equal(9, bars.ValueOf(strategy));
        Assert.Throws<ArgumentException>(() => bars.Set(strategy, 0));
        Assert.Throws<ArgumentException>(() => bars.Set(strategy, 9.0));
    }

    [Fact]
    public void A_property_that_cannot_be_a_parameter_is_named()
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => new StrategyEntry(typeof(WrongType)));
        Assert.StartsWith("WrongType.Price is of type Decimal", wrong.Message, StringComparison.Ordinal);

        var closed = Assert.Throws<InvalidOperationException>(() => new StrategyEntry(typeof(ReadOnly)));
        Assert.StartsWith("ReadOnly.Bars", closed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Defaults_of_the_library_are_allowed()
    {
        foreach (var parameter in StrategyCatalog.BuiltIn.All.SelectMany(entry => entry.Parameters))
            Assert.Equal(parameter.Default, parameter.Parse(parameter.Show(parameter.Default)));
    }

    static Dictionary<string, string> Given(params (string Name, string Text)[] values) =>
        values.ToDictionary(value => value.Name, value => value.Text, StringComparer.Ordinal);

    public enum AverageKind
    {
        Simple,
        WeightedMean,
    }

    [Description("Does nothing.")]
    public sealed class EveryKind : Strategy
    {
        [Parameter("bars to look back", Min = 1, Max = 500)]
        public int Bars { get; set; } = 3;

        [Parameter("distance as a fraction", Min = 0)]
        public double TrailPercent { get; set; } = 0.02;

        [Parameter("sell short too")]
        public bool Shorts { get; set; }

        [Parameter("a word for the report")]
        public string Label { get; set; } = "none";

        [Parameter("how the average weighs")]
        public AverageKind AverageKind { get; set; }

        public int NotAParameter { get; set; }

        public (int, double, bool, string, AverageKind) Values => (Bars, TrailPercent, Shorts, Label, AverageKind);
    }

    public sealed class WrongType : Strategy
    {
        [Parameter("a price")]
        public decimal Price { get; set; }
    }

    public sealed class ReadOnly : Strategy
    {
        [Parameter("bars")]
        public int Bars { get; }
    }
}
