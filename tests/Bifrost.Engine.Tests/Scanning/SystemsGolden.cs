using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Scanning;

/// <summary>The files of tests/Goldens/systems that scans are held to, and the bars they were made with.</summary>
static class SystemsGolden
{
    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "Goldens", "systems", $"{name}.json")));
        return document.RootElement.Clone();
    }

    public static IReadOnlyList<BarSeries> Daily { get; } =
    [
        .. Read("dataset_daily").GetProperty("rows").EnumerateArray().GroupBy(row => row[0].GetString()!)
            .Select(symbol => new BarSeries(symbol.Key, Bars.Of([.. symbol.Select(Bar)]))),
    ];

    public static BarSeries Series(string symbol) => Daily.Single(series => series.Name == symbol);

    public static string DateOf(BarSeries series, int bar) => $"{UtcTime.ToDateTime(series.Bars.Time[bar]):yyyy-MM-dd}";

    public static int BarOn(BarSeries series, string date) =>
        Enumerable.Range(0, series.Bars.Count).Single(bar => DateOf(series, bar) == date);

    static Bar Bar(JsonElement row) => new(
        UtcTime.From(DateTime.Parse(row[1].GetString()!)) + Session.WholeDay.End,
        row[2].GetDouble(), row[3].GetDouble(), row[4].GetDouble(), row[5].GetDouble(), row[6].GetDouble());
}
