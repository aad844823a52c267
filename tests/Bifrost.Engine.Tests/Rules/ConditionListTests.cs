using System.Text.Json;
using System.Text.Json.Nodes;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Tests.Rules;

public sealed class ConditionListTests
{
    static readonly JsonNode Golden = ScannerData.Read("botclub_conditions.json");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Golden["cases"]!.AsArray().Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_condition_holds_where_the_original_says_so(int index)
    {
        var golden = Golden["cases"]![index]!;
        var json = JsonSerializer.Serialize(new[]
        {
            new { indicator = golden["indicator"], comparison = golden["comparison"], value = golden["value"] },
        });
        if ($"{golden["comparison"]}" == "touches")
        {
            Assert.StartsWith("condition 1, comparison", Refused(json), StringComparison.Ordinal);
            return;
        }

        // The original takes "70" for the name of a column, though its own strategies write numbers so.
        var row = Golden["rows"]![golden["row"]!.GetValue<int>()]!;
        var expected = golden["result"]!.GetValueKind() == JsonValueKind.String ? row["rsi"]!.GetValue<double>() > 70
            : golden["result"]!.GetValue<bool>();
        Assert.Equal(expected, new Row(row).Holds(ConditionList.Entry(json).Rule.Expression));
    }

    [Fact]
    public void To_enter_all_have_to_hold_and_to_leave_any()
    {
        var (entry, exit) = (Golden["entry_conditions"]!.ToJsonString(), Golden["exit_conditions"]!.ToJsonString());
        foreach (var (index, row) in Golden["rows"]!.AsArray().Index())
        {
            var combined = Golden["combined"]![index]!;
            Assert.Equal(combined["entry_all"]!.GetValue<bool>(), new Row(row!).Holds(ConditionList.Entry(entry).Rule.Expression));
            Assert.Equal(combined["exit_any"]!.GetValue<bool>(), new Row(row!).Holds(ConditionList.Exit(exit).Rule.Expression));
        }
    }

    [Theory]
    [InlineData("MACD", "crosses_above", "\"macd_signal\"",
        "ta_lib_macd(close, 12, 26, 9).macd crosses_above ta_lib_macd(close, 12, 26, 9).signal")]
    [InlineData("BBANDS", "crosses_below", "\"lowerband\"", "close crosses_below bollinger(close, 20, 2).lower")]
    [InlineData("rsi_prev", "between", "[\"30\", 70.5]", "ta_lib_rsi(close, 14)[1] between 30 and 70.5")]
    [InlineData("EMA_5", "equals", "\"-1e2\"", "ema_5 == -100")]
    [InlineData("volume", "above", "\"volume_prev\"", "volume > volume[1]")]
    public void The_translation_is_shown(string indicator, string comparison, string value, string shown) => Assert.Equal(
        shown, ConditionList.Entry($$"""[{"indicator": "{{indicator}}", "comparison": "{{comparison}}", "value": {{value}}}]""").Text);

    [Fact]
    public void Without_conditions_nothing_is_entered_nor_left() =>
        Assert.Equal(("false", "false"), (ConditionList.Entry("[]").Text, ConditionList.Exit("[]").Text));

    [Theory]
    [InlineData("""[{"indicator": "rsi", "comparison": "between", "value": 3}]""", "condition 1, value: Expected a list of two")]
    [InlineData("""[{"indicator": "rsi", "comparison": "above"}]""", "condition 1: `value` is missing")]
    [InlineData("""[{"indicator": "rsy_14", "comparison": "above", "value": 1}]""", "condition 1: Unknown column `rsy_14`")]
    [InlineData("""[{"indicator": "a b", "comparison": "above", "value": 1}]""", "condition 1: `indicator` is no name")]
    public void An_error_names_the_condition(string json, string told) => Assert.StartsWith(told, Refused(json), StringComparison.Ordinal);

    [Fact]
    public void Every_column_of_the_engine_can_be_computed()
    {
        string[] columns =
        [
            "sma_20", "ema_5", "rsi", "bb_upper", "bb_middle", "bb_lower", "atr", "adx", "obv", "mfi", "cci", "vwap", "macd", "macdsignal",
            "macd_hist", "upperband", "middleband", "lowerband", "close", "volume",
        ];
        foreach (var column in columns.Concat(columns.Select(name => name + "_prev")))
        {
            var rule = ConditionList.Entry($$"""[{"indicator": "{{column}}", "comparison": "above", "value": -100000000}]""").Rule;
            Assert.Equal(1, new RuleUniverse(ScannerData.Symbols).Over(rule)[0].Span[^1]);
        }
    }

    static string Refused(string json) => Assert.Throws<TranslationException>(() => ConditionList.Entry(json)).Message;

    /// <summary>Values that the golden gives under the names of columns, looked up by what the columns are translated to.</summary>
    sealed class Row(JsonNode row)
    {
        readonly Dictionary<string, double> _values = row.AsObject().Where(pair => ConditionColumns.Find(pair.Key) is not null)
            .DistinctBy(pair => RulePrinter.Print(ConditionColumns.Find(pair.Key)!))
            .ToDictionary(pair => RulePrinter.Print(ConditionColumns.Find(pair.Key)!), pair => pair.Value!.GetValue<double>());

        public bool Holds(Expression rule) => rule switch
        {
            Between between => Of(between.Value) >= Of(between.Low) && Of(between.Value) <= Of(between.High),
            Binary { Operator: BinaryOperator.And } both => Holds(both.Left) && Holds(both.Right),
            Binary { Operator: BinaryOperator.Or } either => Holds(either.Left) || Holds(either.Right),
            Binary { Operator: BinaryOperator.Greater } above => Of(above.Left) > Of(above.Right),
            Binary { Operator: BinaryOperator.Less } below => Of(below.Left) < Of(below.Right),
            Binary { Operator: BinaryOperator.Equal } equal => Of(equal.Left) == Of(equal.Right),
            Binary { Operator: BinaryOperator.CrossesAbove } up => Crosses(up.Left, up.Right),
            Binary { Operator: BinaryOperator.CrossesBelow } down => Crosses(down.Right, down.Left),
            _ => throw new ArgumentException($"{rule}", nameof(rule)),
        };

        bool Crosses(Expression a, Expression b) => Before(a) <= Before(b) && Of(a) > Of(b);

        double Of(Expression value) => value is NumberLiteral number ? number.Value : _values[RulePrinter.Print(value)];

        /// <summary>The golden leaves out what did not move.</summary>
        double Before(Expression value) => _values.TryGetValue($"{RulePrinter.Print(value)}[1]", out var before) ? before : Of(value);
    }
}
