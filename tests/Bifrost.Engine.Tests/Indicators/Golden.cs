using System.Text.Json.Nodes;
using Bifrost.Engine.Data;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>Numbers that others computed; Goldens/README.md says who.</summary>
static class Golden
{
    const double Tolerance = 1e-9;

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(
        Repository.PathOf("tests", "Bifrost.Engine.Tests", "Indicators", "Goldens", name)))!;

    /// <summary>The daily bars of a symbol, AAA or CCC.</summary>
    public static Feed Feed(string symbol)
    {
        var bars = Read("daily_bars.json")[symbol]!;
        var (open, high, low) = (Numbers(bars["open"]!), Numbers(bars["high"]!), Numbers(bars["low"]!));
        var (close, volume) = (Numbers(bars["close"]!), Numbers(bars["volume"]!));
        long[] times = [.. Enumerable.Range(0, close.Length).Select(Weekday)];
        return Market.Feed(Bars.OverColumns(times, open, high, low, close, volume, new double[close.Length]));
    }

    public static double[] Numbers(JsonNode list) =>
        [.. list.AsArray().Select(item => item is null ? double.NaN : item.GetValue<double>())];

    /// <summary>Compares a line with a list of numbers that starts at bar 0, or at the bars given.</summary>
    public static void AssertEqual(JsonNode expected, Line line, int[]? bars = null, int from = 0, double tolerance = Tolerance)
    {
        var numbers = Numbers(expected);
        bars ??= [.. Enumerable.Range(0, numbers.Length)];
        Assert.Contains(numbers, double.IsFinite);
        foreach (var (bar, number) in bars.Zip(numbers).Where(pair => pair.First >= from))
        {
            var actual = line.Column.Values[bar];
            Assert.True(
                double.IsNaN(number) ? double.IsNaN(actual)
                    : Math.Abs(actual - number) <= tolerance * Math.Max(1, Math.Abs(number)),
                $"{line.Name} at bar {bar}: expected {number:R}, found {actual:R}");
        }
    }

    /// <summary>Midnight of a working day, from Monday 3 January 2022 on.</summary>
    static long Weekday(int index) => UtcTime.From(new DateTime(2022, 1, 3)) + (index / 5 * 7 + index % 5) * UtcTime.Day;
}
