using System.Text;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data.Reading;

/// <summary>Reads text as if it were a file called prices.csv.</summary>
static class PriceFile
{
    public static BarReading Of(string text, BarReadOptions? options = null) =>
        BarReader.Read(Encoding.UTF8.GetBytes(text), "prices.csv", options ?? BarReadOptions.Default, Zone);

    /// <summary>The sentence with which the reading stops.</summary>
    public static BarReadException Refusal(string text, BarReadOptions? options = null) =>
        Assert.Throws<BarReadException>(() => Of(text, options));

    /// <summary>A day's bar per date, with prices that rise.</summary>
    public static string Daily(params string[] dates) =>
        "date,open,high,low,close,volume\n" + string.Concat(dates.Select((date, i) => $"{date},{10 + i},{12 + i},{9 + i},{11 + i},100\n"));

    public static DateTime[] Times(this BarReading reading) =>
        [.. reading.Series.Bars.Time.ToArray().Select(UtcTime.ToDateTime)];

    /// <summary>One hour ahead of UTC, two from 2020-03-29T01:00 to 2020-10-25T01:00, as in Berlin.</summary>
    static ZoneOffsets Zone(string name, long from, long to) => new(
        name,
        [UtcTime.From(new DateTime(2020, 3, 29, 1, 0, 0)), UtcTime.From(new DateTime(2020, 10, 25, 1, 0, 0))],
        [UtcTime.Hour, 2 * UtcTime.Hour, UtcTime.Hour]);
}
