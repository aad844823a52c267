using System.Globalization;
using System.Text.Json.Nodes;
using Bifrost.Engine.Data;
using Bifrost.Engine.Rules;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Rules;

/// <summary>The scanner's cases: three symbols of 400 days, and what the original found among them.</summary>
static class ScannerData
{
    static readonly Lazy<BarSeries[]> Daily = new(ReadDaily);

    public static IReadOnlyList<BarSeries> Symbols => Daily.Value;

    public static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Goldens", "systems", name)))!;

    /// <summary>Symbol and date of each bar at which the rule is met, symbol by symbol.</summary>
    public static List<(string Symbol, string Date)> Met(CompiledRule rule) =>
    [
        .. from pair in new RuleUniverse(Symbols).Over(rule).Zip(Symbols)
        from bar in Enumerable.Range(0, pair.First.Length)
        where pair.First.Span[bar] == 1
        select (pair.Second.Name, DateOf(pair.Second, bar)),
    ];

    /// <summary>The rows that the golden lists, which may be the first of more.</summary>
    public static void AssertMet(JsonNode rows, JsonNode count, CompiledRule rule)
    {
        var met = Met(rule);
        Assert.Equal(count.GetValue<int>(), met.Count);
        Assert.Equal(rows.AsArray().Select(row => ($"{row![0]}", $"{row[1]}")), met.Take(rows.AsArray().Count));
    }

    static string DateOf(BarSeries series, int bar) =>
        UtcTime.ToDateTime(series.Bars.Time[bar]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static BarSeries[] ReadDaily() =>
    [
        .. from row in Read("dataset_daily.json")["rows"]!.AsArray()
        let day = DateTime.ParseExact($"{row![1]}", "yyyy-MM-dd", CultureInfo.InvariantCulture)
        let bar = new Bar(UtcTime.From(day), Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6))
        group bar by $"{row[0]}" into bars
        select new BarSeries(bars.Key, Bars.Of([.. bars])),
    ];

    static double Number(JsonNode row, int at) => row[at]!.GetValue<double>();
}
