using System.Text.Json.Nodes;
using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Tests.Rules;

public sealed class ScannerFilterTests
{
    public static TheoryData<string> Fixed => Filters("scanner_string_filters_fixed.json");

    public static TheoryData<string> Original => Filters("scanner_string_filters.json");

    public static TheoryData<string> Templates =>
        [.. ScannerData.Read("scanner_templates.json").AsObject().Select(template => template.Key)];

    [Theory]
    [MemberData(nameof(Fixed))]
    public void A_filter_finds_what_it_says(string filter)
    {
        var golden = Case("scanner_string_filters_fixed.json", filter);
        ScannerData.AssertMet(golden["rows"]!, golden["count"]!, ScannerFilter.Translate(filter).Rule);
    }

    [Theory]
    [MemberData(nameof(Original))]
    public void A_filter_finds_what_the_original_did_unless_it_joins_without_parentheses(string filter)
    {
        var golden = Case("scanner_string_filters.json", filter);
        if (filter.Contains("unknown_col", StringComparison.Ordinal))
        {
            var refused = Assert.Throws<RuleException>(() => ScannerFilter.Translate(filter));
            Assert.Equal((1, 1), (refused.Error.Line, refused.Error.Column));
        }
        else if (golden["date_range"] is { } dates)
        {
            var met = ScannerData.Met(ScannerFilter.Translate(filter).Rule).Where(row =>
                string.CompareOrdinal(row.Date, $"{dates[0]}") >= 0 && string.CompareOrdinal(row.Date, $"{dates[1]}") <= 0);
            Assert.Equal(golden["rows"]!.AsArray().Select(row => ($"{row![0]}", $"{row[1]}")), met);
        }
        else if (!filter.Contains(" AND ", StringComparison.Ordinal) || filter.Contains('(', StringComparison.Ordinal))
        {
            ScannerData.AssertMet(golden["rows"]!, golden["count"]!, ScannerFilter.Translate(filter).Rule);
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_is_the_scanners(string name)
    {
        var template = ScannerTemplates.Find(name)!;
        if (name != "Breakout Pattern") Assert.Equal($"{ScannerData.Read("scanner_templates.json")[name]}", template.Filter);
        Assert.NotEmpty(ScannerData.Met(ScannerFilter.Translate(template.Filter).Rule));
    }

    [Fact]
    public void There_are_22_templates() => Assert.Equal(22, ScannerTemplates.All.Count);

    [Fact]
    public void The_breakout_is_above_the_days_before()
    {
        var golden = ScannerData.Read("scanner_patterns.json");
        var series = ScannerData.Symbols.Single(symbol => symbol.Name == $"{golden["symbol"]}");
        var filter = ScannerFilter.Translate(ScannerTemplates.Find("breakout pattern")!.Filter);
        var met = new RuleUniverse([series]).Over(filter.Rule)[0].ToArray();

        Assert.Equal(
            golden["bar_indices"]!["breakout_high20_prev"]!.AsArray().Select(bar => bar!.GetValue<int>()),
            Enumerable.Range(0, met.Length).Where(bar => met[bar] == 1));
    }

    [Theory]
    [InlineData("close > sma_20 AND (rsi < 30 OR rsi > 70)", "close > sma_20 and (rsi < 30 or rsi > 70)")]
    [InlineData("close crosses_above  sma_20", "close crosses_above sma_20")]
    [InlineData("  ", "true")]
    public void The_translation_is_shown(string filter, string shown) => Assert.Equal(shown, ScannerFilter.Translate(filter).Text);

    static TheoryData<string> Filters(string file) =>
        [.. ScannerData.Read(file)["results"]!.AsArray().Select(one => $"{one!["filter"]}").Distinct()];

    static JsonNode Case(string file, string filter) =>
        ScannerData.Read(file)["results"]!.AsArray().First(one => $"{one!["filter"]}" == filter)!;
}
