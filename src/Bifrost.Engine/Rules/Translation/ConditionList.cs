using System.Text.Json;

namespace Bifrost.Engine.Rules;

/// <summary>
/// The condition lists of the compute engine's strategies: a list of <c>{"indicator", "comparison", "value"}</c>. To enter, all
/// have to hold; to leave, any. Indicators are TA-Lib's.
/// </summary>
public static class ConditionList
{
    const string Whole = "conditions";

    static readonly Dictionary<string, BinaryOperator?> Comparisons = new(StringComparer.Ordinal)
    {
        ["above"] = BinaryOperator.Greater,
        ["below"] = BinaryOperator.Less,
        ["between"] = null,
        ["crosses_above"] = BinaryOperator.CrossesAbove,
        ["crosses_below"] = BinaryOperator.CrossesBelow,
        ["equals"] = BinaryOperator.Equal,
    };

    /// <summary>Met where all hold. Without a condition it never is: nothing says when to enter.</summary>
    /// <exception cref="TranslationException">A condition is none; the message names it.</exception>
    public static TranslatedRule Entry(string json, RuleOptions? options = null) => Translate(json, BinaryOperator.And, options);

    /// <summary>Met where any holds; without a condition never.</summary>
    /// <exception cref="TranslationException">A condition is none; the message names it.</exception>
    public static TranslatedRule Exit(string json, RuleOptions? options = null) => Translate(json, BinaryOperator.Or, options);

    static TranslatedRule Translate(string json, BinaryOperator join, RuleOptions? options)
    {
        options ??= RuleOptions.Default;
        List<Expression> conditions = [];
        foreach (var (index, item) in TranslatedJson.Read(json, Whole).Items().Index())
        {
            TranslatedJson one = new(item, $"condition {index + 1}");
            conditions.Add(Condition(one));
            _ = TranslatedRule.Of(conditions[^1], options, one.Place);
        }

        var rule = conditions.Count == 0 ? new NameUse("false", default) : TranslatedRule.Joined(join, conditions);
        return TranslatedRule.Of(rule, options, Whole);
    }

    static Expression Condition(TranslatedJson json)
    {
        json.AllowOnly("indicator", "comparison", "value");
        var comparison = json.Require("comparison").OneOf(Comparisons);
        var left = ConditionColumns.Find(json.Require("indicator").Text())
            ?? throw json.Wrong("`indicator` is no name of a column.");
        var value = json.Require("value");
        return comparison is { } compare ? new Binary(compare, left, Value(value), default) : Between(left, value);
    }

    static Between Between(Expression left, TranslatedJson value)
    {
        var ends = value.Element.ValueKind == JsonValueKind.Array ? value.Items() : [];
        if (ends.Count != 2) throw value.Wrong("Expected a list of two for between: the lower and the upper end.");
        return new(left, Value(value with { Element = ends[0] }), Value(value with { Element = ends[1] }), default);
    }

    static Expression Value(TranslatedJson json) => TranslatedOperands.NumberOrName(json, ConditionColumns.Find);
}
