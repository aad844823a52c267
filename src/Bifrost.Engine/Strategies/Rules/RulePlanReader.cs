using System.Text.Json;

namespace Bifrost.Engine.Strategies;

/// <summary>Reads plans from JSON; docs/schema/rule-strategy.schema.json describes it, and YAML files have the same properties.</summary>
public static class RulePlanReader
{
    internal static string[] PlanProperties { get; } =
    [
        "name", "description", "parameters", "long", "short", "direction", "sizing", "stop", "target", "holding_bars", "reentry",
        "max_positions", "rank", "close_at_end",
    ];

    internal static string[] SideProperties { get; } = ["entry", "exit", "stop", "target"];

    internal static string[] ParameterProperties { get; } = ["default", "min", "max", "help"];

    internal static string[] SizeMethods { get; } =
        ["units", "cash", "percent_of_equity", "percent_of_cash", "risk_percent", "atr_risk_percent"];

    internal static string[] SizingProperties { get; } = [.. SizeMethods, "atr_multiple", "atr_period", "max_value", "whole"];

    internal static string[] StopKinds { get; } = ["percent", "atr", "trailing_percent", "trailing_atr", "price"];

    internal static string[] TargetKinds { get; } = ["percent", "atr", "risk", "price"];

    internal static string[] ReentryProperties { get; } = ["wait"];

    /// <exception cref="RulePlanException">Something in it is not allowed; the message names the property.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static RulePlan Read(string json)
    {
        using var document = JsonDocument.Parse(
            json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return Read(document.RootElement);
    }

    /// <exception cref="RulePlanException">Something in it is not allowed; the message names the property.</exception>
    public static RulePlan Read(JsonElement json)
    {
        var node = new PlanNode(json, "").Object(PlanProperties);
        var plan = new RulePlan
        {
            Name = node.Find("name")?.Text() ?? throw new RulePlanException("name", "missing; a text is expected"),
            Description = node.Find("description")?.Text() ?? "",
            Parameters = node.Find("parameters") is { } parameters ? Parameters(parameters) : [],
            Long = node.Find("long") is { } buys ? Side(buys) : null,
            Short = node.Find("short") is { } sells ? Side(sells) : null,
            Direction = node.Find("direction")?.OneOf(
                ("both", RuleDirection.Both), ("long", RuleDirection.Long), ("short", RuleDirection.Short)) ?? RuleDirection.Both,
            Sizing = node.Find("sizing") is { } sizing ? Sizing(sizing) : null,
            Stop = node.Find("stop") is { } stop ? Level(stop, StopKinds) : null,
            Target = node.Find("target") is { } target ? Level(target, TargetKinds) : null,
            HoldingBars = node.Find("holding_bars")?.Number(),
            ReentryWait = node.Find("reentry") is { } reentry ? Reentry(reentry) : 0,
            MaxPositions = node.Find("max_positions")?.Number(),
            Rank = node.Find("rank")?.Rule(),
            CloseAtEnd = node.Find("close_at_end")?.Flag() ?? false,
        };
        PlanCheck.Require(plan);
        return plan;
    }

    static RuleParameter[] Parameters(PlanNode node)
    {
        if (node.Element.ValueKind != JsonValueKind.Object) throw node.Wrong("parameters by name");
        return [.. node.Element.EnumerateObject().Select(property =>
            Parameter(property.Name, new(property.Value, $"{node.Path}.{property.Name}")))];
    }

    /// <summary>A default, or an object with it.</summary>
    static RuleParameter Parameter(string name, PlanNode node)
    {
        if (node.Element.ValueKind == JsonValueKind.Number) return new(name, node.Double());
        if (node.Element.ValueKind != JsonValueKind.Object) throw node.Wrong("a number, or an object with a default");
        node.Object(ParameterProperties);
        var start = node.Find("default")?.Double() ?? throw new RulePlanException($"{node.Path}.default", "missing; a number is expected");
        return new(name, start, node.Find("help")?.Text() ?? "")
        {
            Min = node.Find("min")?.Double() ?? double.NegativeInfinity, Max = node.Find("max")?.Double() ?? double.PositiveInfinity,
        };
    }

    static RuleSide Side(PlanNode node)
    {
        node.Object(SideProperties);
        var entry = node.Find("entry")?.Rule("and") ?? throw new RulePlanException($"{node.Path}.entry", "missing; a rule is expected");
        return new(entry, node.Find("exit")?.Rule("or"))
        {
            Stop = node.Find("stop") is { } stop ? Level(stop, StopKinds) : null,
            Target = node.Find("target") is { } target ? Level(target, TargetKinds) : null,
        };
    }

    static RuleSizing Sizing(PlanNode node)
    {
        var (name, amount) = node.Object(SizingProperties).Only(SizeMethods);
        var sizing = new RuleSizing((RuleSizeMethod)Array.IndexOf(SizeMethods, name), amount.Number());
        return sizing with
        {
            AtrMultiple = node.Find("atr_multiple")?.Number() ?? sizing.AtrMultiple,
            AtrPeriod = node.Find("atr_period")?.Number() ?? sizing.AtrPeriod,
            MaxValue = node.Find("max_value")?.Number(),
            Whole = node.Find("whole")?.Flag() ?? sizing.Whole,
        };
    }

    static RuleLevel Level(PlanNode node, string[] kinds)
    {
        var (name, value) = node.Object([.. kinds, "atr_period"]).Only(kinds);
        if (name == "price") return RuleLevel.AtPrice(value.Rule());
        var level = new RuleLevel(KindOf(name), value.Number());
        return level with { AtrPeriod = node.Find("atr_period")?.Number() ?? level.AtrPeriod };
    }

    static RuleLevelKind KindOf(string name) => name switch
    {
        "percent" => RuleLevelKind.Percent,
        "atr" => RuleLevelKind.Atr,
        "trailing_percent" => RuleLevelKind.TrailingPercent,
        "trailing_atr" => RuleLevelKind.TrailingAtr,
        _ => RuleLevelKind.Risk,
    };

    /// <summary>False, or how long to wait.</summary>
    static RuleNumber? Reentry(PlanNode node) => node.Element.ValueKind switch
    {
        JsonValueKind.False => null,
        JsonValueKind.True => 0,
        JsonValueKind.Object => node.Object(ReentryProperties).Find("wait")?.Number() ?? 0,
        _ => throw node.Wrong("true, false or an object with wait"),
    };
}
