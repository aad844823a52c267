using System.Text.Json;
using Bifrost.Engine.Strategies;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Strategies.Rules;

public class RulePlanReaderTests
{
    [Fact]
    public void Every_property_is_read()
    {
        var plan = RulePlanReader.Read("""
            {
              "name": "all", "description": "everything", "direction": "long",
              "parameters": { "fast": 5, "stop": { "default": 4, "min": 1, "max": 9, "help": "percent" } },
              "long": {
                "entry": ["close > sma($fast)", "close > open"], "exit": ["close < sma($fast)", "close < open"],
                "target": { "price": "close * 1.1" }
              },
              "short": { "entry": "close < open", "stop": { "trailing_atr": 3, "atr_period": "$fast" } },
              "sizing": { "atr_risk_percent": 2, "atr_multiple": 3, "atr_period": 10, "max_value": 5000, "whole": false },
              "stop": { "percent": "$stop" }, "target": { "risk": 2 },
              "holding_bars": 7, "reentry": { "wait": 2 }, "max_positions": 3, "rank": "rsi(14)", "close_at_end": true
            }
            """);

        Assert.Equal(("all", "everything", RuleDirection.Long), (plan.Name, plan.Description, plan.Direction));
        Assert.Equal([new("fast", 5), new RuleParameter("stop", 4, "percent") { Min = 1, Max = 9 }], plan.Parameters);
        Assert.Equal(
            new("(close > sma($fast)) and (close > open)", "(close < sma($fast)) or (close < open)")
            {
                Target = RuleLevel.AtPrice("close * 1.1"),
            },
            plan.Long);
        Assert.Equal(new(RuleLevelKind.TrailingAtr, 3) { AtrPeriod = RuleNumber.Of("fast") }, plan.Short!.Stop);
        Assert.Equal(
            new(RuleSizeMethod.AtrRisk, 2) { AtrMultiple = 3, AtrPeriod = 10, MaxValue = 5000, Whole = false }, plan.Sizing);
        Assert.Equal(new(RuleLevelKind.Percent, RuleNumber.Of("stop")), plan.Stop);
        Assert.Equal(new(RuleLevelKind.Risk, 2), plan.Target);
        Assert.Equal((7, 2, 3), (plan.HoldingBars, plan.ReentryWait, plan.MaxPositions));
        Assert.Equal(("rsi(14)", true), (plan.Rank, plan.CloseAtEnd));
    }

    [Fact]
    public void Reentry_may_be_forbidden()
    {
        Assert.Null(RulePlanReader.Read("""{ "name": "once", "long": { "entry": "close > open" }, "reentry": false }""").ReentryWait);
        Assert.Equal(0, RulePlanReader.Read("""{ "name": "again", "long": { "entry": true } }""").ReentryWait);
    }

    [Theory]
    [InlineData("""{ "long": { "entry": "true" } }""", "name: missing; a text is expected")]
    [InlineData("""{ "name": "x" }""", "long: missing, and so is short; one of them is expected")]
    [InlineData("""{ "name": "x", "lnog": {} }""", "lnog: there is no such property; did you mean long? There are: name,")]
    [InlineData("""{ "name": "x", "long": { "exit": "true" } }""", "long.entry: missing; a rule is expected")]
    [InlineData("""{ "name": "x", "long": { "entry": [] } }""", "long.entry: a list is given; a rule or a list of rules is expected")]
    [InlineData("""{ "name": "x", "long": { "entry": "close" } }""",
        "long.entry: `close` gives a number; a condition, such as close > open, is expected")]
    [InlineData("""{ "name": "x", "long": { "entry": "clse > 1" } }""", "did you mean `close`?")]
    [InlineData("""{ "name": "x", "long": { "entry": "close > $a" } }""", "long.entry: line 1, column 9: The parameter `$a` is not given")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "stop": { "percent": -1 } }""",
        "long.stop: -1 is given; a number of 0 or more")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "stop": { "percent": "$p" } }""",
        "long.stop: $p is not among the parameters")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "stop": { "percent": 1, "atr": 2 } }""",
        "stop: percent and atr exclude each other")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "stop": {} }""",
        "stop: one of percent, atr, trailing_percent, trailing_atr, price")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "target": { "risk": 2 } }""", "long.target.risk: long has no stop")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "sizing": { "risk_percent": 2 } }""",
        "sizing.risk_percent: long has no stop")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "direction": "up" }""",
        "direction: \"up\" is given; one of both, long, short")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "direction": "short" }""", "direction: `short` leaves nothing to trade")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "holding_bars": 1.5 }""",
        "holding_bars: 1.5 is given; a whole number of 1 or more")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "parameters": { "2": 1 } }""", "parameters.2: `2` is no name")]
    [InlineData("""{ "name": "x", "long": { "entry": "true" }, "parameters": { "a": { "default": 1, "min": 2 } } }""",
        "parameters.a: the default 1 is outside of 2")]
    [InlineData("""[1]""", "the plan: a list is given; an object with properties is expected")]
    public void What_is_wrong_is_named(string json, string message)
    {
        var wrong = Assert.Throws<RulePlanException>(() => RulePlanReader.Read(json));

        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_lists_the_properties_that_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "schema", "rule-strategy.schema.json")));
        var (root, parts) = (schema.RootElement, schema.RootElement.GetProperty("$defs"));

        Same(RulePlanReader.PlanProperties, root);
        Same(RulePlanReader.SideProperties, root.GetProperty("properties").GetProperty("long"));
        Same(RulePlanReader.SideProperties, root.GetProperty("properties").GetProperty("short"));
        Same(RulePlanReader.ParameterProperties, parts.GetProperty("parameter"));
        Same(RulePlanReader.SizingProperties, parts.GetProperty("sizing"));
        Same([.. RulePlanReader.StopKinds, "atr_period"], parts.GetProperty("stop"));
        Same([.. RulePlanReader.TargetKinds, "atr_period"], parts.GetProperty("target"));
        Same(RulePlanReader.ReentryProperties, parts.GetProperty("reentry"));

        static void Same(string[] known, JsonElement part)
        {
            Assert.False(part.GetProperty("additionalProperties").GetBoolean());
            Assert.Equal(known.Order(), part.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        }
    }
}
