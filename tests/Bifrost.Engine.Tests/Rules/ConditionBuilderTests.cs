using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Tests.Rules;

public sealed class ConditionBuilderTests
{
    public static TheoryData<string, string> Built => [.. ScannerData.Read("scanner_string_filters.json")["build_filter_string"]!.AsArray()
        .Select(one => (one!["conditions"]!.ToJsonString(), $"{one["filter_string"]}"))];

    [Theory]
    [MemberData(nameof(Built))]
    public void Conditions_give_the_filter_that_the_original_builds(string json, string filter) =>
        Assert.Equal(ScannerFilter.Translate(filter).Text, ConditionBuilder.Translate(json).Text);

    [Theory]
    [InlineData("AND", "OR", "close > 1 and close > 2 or close > 3")]
    [InlineData("OR", "AND", "close > 1 or close > 2 and close > 3")]
    [InlineData("or", "or", "close > 1 or close > 2 or close > 3")]
    public void And_holds_tighter_than_or(string second, string third, string shown) => Assert.Equal(shown, ConditionBuilder.Translate(
        $$"""
        [{"column": "close", "operator": ">", "value": 1, "logic": "OR"},
         {"column": "close", "operator": ">", "value": "2", "logic": "{{second}}"},
         {"column": "Close", "operator": ">", "value": "3.0", "value_type": "value", "logic": "{{third}}"}]
        """).Text);

    [Theory]
    [InlineData("{}", "conditions: Expected a list")]
    [InlineData(
        """[{"column": "close", "operator": ">", "value": 1}, {"column": "clse", "operator": ">", "value": 1}]""",
        "condition 2: Unknown column")]
    [InlineData("""[{"column": "close", "operator": "=>", "value": 1}]""", "condition 1, operator: Unknown `=>`; expected <, <=")]
    [InlineData("""[{"column": "close", "operator": ">", "value": "1 or 1"}]""", "condition 1, value: `1 or 1` is neither")]
    [InlineData(
        """[{"column": "close", "operator": ">", "value": "sma_20", "value_type": "other"}]""",
        "condition 1, value_type: Unknown `other`")]
    [InlineData("""[{"column": "symbol", "operator": ">", "value": "A"}]""", "condition 1: Expected a number")]
    public void An_error_names_the_condition(string json, string told) => Assert.StartsWith(
        told, Assert.Throws<TranslationException>(() => ConditionBuilder.Translate(json)).Message, StringComparison.Ordinal);
}
