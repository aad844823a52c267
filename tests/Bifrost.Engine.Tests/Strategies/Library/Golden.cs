using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>The files of <c>Goldens</c>, and their bars as series.</summary>
static class Golden
{
    static readonly Session ToFour = Session.Of(new(9, 30), new(16, 0));

    public static JsonElement Read(string name)
    {
        var path = Repository.PathOf("tests", "Bifrost.Engine.Tests", "Strategies", "Library", "Goldens", $"{name}.json.gz");
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static BarSeries Daily(string symbol) => new(symbol, BarsOf(
        Read("dataset_daily").GetProperty("rows").EnumerateArray().Where(row => row[0].GetString() == symbol), first: 1));

    public static BarSeries Hourly() => new("HHH", BarsOf(Read("dataset_hourly").GetProperty("rows").EnumerateArray(), first: 0))
    {
        Timeframe = Timeframe.Minutes, Compression = 60, Session = ToFour,
    };

    /// <summary>Each day's bars put together, stamped with the end of the session.</summary>
    public static BarSeries Days(BarSeries hourly)
    {
        var bars = Enumerable.Range(0, hourly.Bars.Count).Select(i => hourly.Bars[i]);
        var days = bars.GroupBy(bar => ToFour.EndOn(bar.Time)).Select(day => new Bar(
            day.Key, day.First().Open, day.Max(bar => bar.High), day.Min(bar => bar.Low), day.Last().Close, day.Sum(bar => bar.Volume)));
        return new("days", Bars.Of([.. days])) { Session = ToFour };
    }

    public static long Time(JsonElement text) => UtcTime.From(DateTime.Parse(text.GetString()!, CultureInfo.InvariantCulture));

    public static void Near(double expected, double actual, string what) => Assert.True(
        Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{what}: {actual:R} is not {expected:R}.");

    static Bars BarsOf(IEnumerable<JsonElement> rows, int first) => Bars.Of([.. rows.Select(row => new Bar(
        Time(row[first]), Price(row, 1), Price(row, 2), Price(row, 3), Price(row, 4), Price(row, 5)))]);

    static double Price(JsonElement row, int offset) => row[row.GetArrayLength() - 6 + offset].GetDouble();
}
