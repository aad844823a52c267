namespace Bifrost.Engine.Rules;

/// <summary>
/// The conditions that are put together in the scanner's portal: a list of
/// <c>{"column", "operator", "value", "value_type": "value" | "column", "logic": "AND" | "OR"}</c>. The logic joins a condition to
/// those before it; <c>and</c> holds tighter than <c>or</c>.
/// </summary>
public static class ConditionBuilder
{
    const string Whole = "conditions";

    static readonly Dictionary<string, bool> IsAnd = new(StringComparer.Ordinal) { ["AND"] = true, ["OR"] = false };

    static readonly Dictionary<string, bool> IsColumn = new(StringComparer.Ordinal) { ["column"] = true, ["value"] = false };

    /// <param name="json">The list; an empty one is met by every row.</param>
    /// <param name="options">Parameters and watchlists; the conventions are the scanner's in any case.</param>
    /// <exception cref="TranslationException">A condition is none; the message names it.</exception>
    public static TranslatedRule Translate(string json, RuleOptions? options = null)
    {
        var scanner = ScannerFilter.Conventions(options);
        List<List<Expression>> parts = [];
        foreach (var (index, item) in TranslatedJson.Read(json, Whole).Items().Index())
        {
            TranslatedJson one = new(item, $"condition {index + 1}");
            var condition = Condition(one);
            _ = TranslatedRule.Of(condition, scanner, one.Place);
            if (index == 0 || !(one.Find("logic")?.OneOf(IsAnd) ?? true)) parts.Add([]);
            parts[^1].Add(condition);
        }

        var rule = parts.Count == 0 ? new NameUse("true", default)
            : TranslatedRule.Joined(BinaryOperator.Or, parts.ConvertAll(part => TranslatedRule.Joined(BinaryOperator.And, part)));
        return TranslatedRule.Of(rule, scanner, Whole);
    }

    static Binary Condition(TranslatedJson json)
    {
        json.AllowOnly("column", "operator", "value", "value_type", "logic");
        var column = json.Require("column").Name();
        var compare = json.Require("operator").OneOf(RuleWords.Comparisons);
        var value = json.Require("value");
        var named = json.Find("value_type")?.OneOf(IsColumn) ?? false;
        return new(compare, column, named ? value.Name() : Value(value, column), default);
    }

    /// <summary>A number; of symbols a text; what else is written there names a column.</summary>
    static Expression Value(TranslatedJson value, NameUse column)
    {
        if (column.Name != "symbol") return TranslatedOperands.NumberOrName(value, TranslatedJson.NameOf);
        return TranslatedOperands.Quoted(value.Text()) ?? throw value.Wrong("A text may not hold a line break or both kinds of quotes.");
    }
}
