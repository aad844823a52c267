using System.Text.Json.Nodes;
using Bifrost.Engine.Rules;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Rules;

public sealed class JsonFilterTests
{
    static readonly JsonArray Cases = ScannerData.Read("scanner_json_filters.json")["results"]!.AsArray();

    public static TheoryData<int> All => [.. Enumerable.Range(0, Cases.Count)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_filter_finds_what_the_original_finds_in_each_symbol_alone(int index)
    {
        var (golden, json) = (Cases[index]!, Cases[index]!["filter"]!.ToJsonString());
        if (json.Contains("\"offset\":1", StringComparison.Ordinal))
        {
            Assert.Contains("looks into the future", Refused(json), StringComparison.Ordinal);
        }
        else if (json.Contains("\"offset\":-1", StringComparison.Ordinal))
        {
            Assert.Equal("daily.close[1] > daily.close", JsonFilter.Translate(json).Text);
        }
        else if (!golden["ok"]!.GetValue<bool>())
        {
            Assert.NotEmpty(Refused(json));
        }
        else
        {
            var (rows, count) = (golden["per_symbol_first_rows"] ?? golden["first_rows"], golden["per_symbol_count"] ?? golden["count"]);
            ScannerData.AssertMet(rows!, count!, JsonFilter.Translate(json).Rule);
        }
    }

    [Theory]
    [InlineData("""{"logic": "AND", "conditions": []}""", "true")]
    [InlineData(
        """
        {"logic": "OR", "conditions": [
         {"left": {"type": "column", "name": "close"}, "operator": ">", "right": {"type": "constant", "value": -1.5}}]}
        """,
        "close > -1.5")]
    [InlineData(
        """
        {"logic": "AND", "conditions": [{"left": {"type": "column", "name": "symbol"}, "operator": "==",
         "right": {"type": "constant", "value": "AAA"}}, {"logic": "or", "conditions": [
         {"left": {"type": "indicator", "name": "macd", "timeframe": "weekly", "offset": -2}, "operator": "<",
          "right": {"type": "indicator", "name": "BOLLINGER_BANDS", "params": [10, 1.5], "column": "high", "timeframe": "intraday"}},
         {"left": {"type": "column", "name": "rsi"}, "operator": ">=", "right": {"type": "constant", "value": 30}}]}]}
        """,
        "symbol == 'AAA' and (weekly.macd(close).macd[2] < bollinger_bands(high, 10, 1.5).middle or rsi >= 30)")]
    public void The_translation_is_shown(string json, string shown) => Assert.Equal(shown, JsonFilter.Translate(json).Text);

    [Fact]
    public void An_error_names_the_condition() => Approve.That(string.Join('\n', new[]
    {
        "[]", "{", "{\"logic\": \"AND\"}", "{\"logic\": \"AND\", \"conditions\": [], \"extra\": 1}",
        "{\"logic\": \"AND\", \"conditions\": 3}", "{\"logic\": \"AND\", \"logic\": \"OR\", \"conditions\": []}",
        "{\"logic\": \"\\ud800\", \"conditions\": []}", One("\"name\": \"close\"", "\"value\": 1e999"),
        One("\"name\": \"nope\""), One("\"name\": \"close > 1 or open\""), One("\"name\": 3"), One("\"name\": \"and\""),
        One("\"name\": \"close\", \"offset\": 2"), One("\"name\": \"close\", \"offset\": -0.5"),
        One("\"name\": \"close\", \"timeframe\": \"yearly\""), One("\"name\": \"close\"", "\"value\": []"),
        One("\"name\": \"close\"", "\"value\": \"text\""), One("\"nam\": \"close\""),
        """
        {"logic": "AND", "conditions": [{"logic": "OR", "conditions": [{"left": {"type": "constant", "value": 1}, "operator": ">",
         "right": {"type": "indicator", "name": "sma", "params": [1, 2]}}]}]}
        """,
    }.Select(json => $"{json.ReplaceLineEndings("")}\n  {Refused(json)}")));

    static string One(string left, string right = "\"value\": 1") =>
        "{\"logic\": \"AND\", \"conditions\": [{\"left\": {\"type\": \"column\", " + left
        + "}, \"operator\": \">\", \"right\": {\"type\": \"constant\", " + right + "}}]}";

    static string Refused(string json) => Assert.Throws<TranslationException>(() => JsonFilter.Translate(json)).Message;
}
