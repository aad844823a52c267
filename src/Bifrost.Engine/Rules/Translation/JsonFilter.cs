namespace Bifrost.Engine.Rules;

/// <summary>
/// The scanner's filters in JSON: <c>{"logic": "AND", "conditions": [{"left": …, "operator": "&gt;", "right": …}]}</c>; an
/// entry of the list may be such a group itself. docs/rules.md describes the operands.
/// </summary>
public static class JsonFilter
{
    const string Whole = "filter";

    static readonly Dictionary<string, BinaryOperator> Joins = new(StringComparer.Ordinal)
    {
        ["AND"] = BinaryOperator.And, ["OR"] = BinaryOperator.Or,
    };

    /// <param name="json">Without conditions it is met by every row.</param>
    /// <param name="options">Parameters and watchlists; the conventions are the scanner's in any case.</param>
    /// <exception cref="TranslationException">It is no filter; the message names the condition.</exception>
    public static TranslatedRule Translate(string json, RuleOptions? options = null)
    {
        var scanner = ScannerFilter.Conventions(options);
        return TranslatedRule.Of(Group(TranslatedJson.Read(json, Whole), "", scanner), scanner, Whole);
    }

    /// <param name="json">The group.</param>
    /// <param name="number">That of the group in front of those of its conditions, as "2."; empty for the whole filter.</param>
    /// <param name="options">What the conditions are compiled with.</param>
    static Expression Group(TranslatedJson json, string number, RuleOptions options)
    {
        json.AllowOnly("logic", "conditions");
        var join = json.Require("logic").OneOf(Joins);
        List<Expression> conditions = [];
        foreach (var (index, item) in json.Require("conditions").Items().Index())
            conditions.Add(Condition(new(item, $"condition {number}{index + 1}"), $"{number}{index + 1}.", options));
        return conditions.Count == 0 ? new NameUse("true", default) : TranslatedRule.Joined(join, conditions);
    }

    static Expression Condition(TranslatedJson json, string number, RuleOptions options)
    {
        if (json.Find("conditions") is not null) return Group(json, number, options);
        json.AllowOnly("left", "operator", "right");
        var compare = json.Require("operator").OneOf(TranslatedOperators.Signs);
        Binary condition = new(compare, JsonOperand.Of(json.Require("left")), JsonOperand.Of(json.Require("right")), default);
        _ = TranslatedRule.Of(condition, options, json.Place);
        return condition;
    }
}

/// <summary>What filters of other systems call the comparisons.</summary>
static class TranslatedOperators
{
    public static IReadOnlyDictionary<string, BinaryOperator> Signs { get; } = RuleWords.Comparisons
        .Where(pair => !RuleWords.IsFunction(pair.Key)).ToDictionary(StringComparer.Ordinal);
}
