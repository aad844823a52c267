using System.IO.Compression;
using System.Text;
using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Host.Tests;

public sealed class BarFilesTests : IDisposable
{
    const string Text = "date,open,high,low,close,volume\n2020-01-02,10,12,9,11,100\n2020-01-03,10,12,9,11,100\n";

    readonly string _folder = Directory.CreateTempSubdirectory("bifrost-bars-").FullName;

    [Fact]
    public void A_plain_file_gives_its_bars_and_its_name()
    {
        var read = BarFiles.Open(Write("prices.csv", Encoding.UTF8.GetBytes(Text)));

        Assert.Equal("prices", read.Series.Name);
        Assert.Equal(2, read.Series.Bars.Count);
    }

    [Fact]
    public void Gzip_is_known_by_its_first_bytes_and_not_by_its_name()
    {
        Assert.Equal("prices", BarFiles.Open(Write("prices.csv.gz", Gzip(Text))).Series.Name);
        Assert.Equal(2, BarFiles.Open(Write("prices.txt", Gzip(Text))).Series.Bars.Count);
        Assert.Equal(2, BarFiles.Open(Write("plain.csv.gz", Encoding.UTF8.GetBytes(Text))).Series.Bars.Count);
    }

    [Fact]
    public void Gzip_of_several_members_is_one_file()
    {
        byte[] joined = [.. Gzip(Text), .. Gzip("2020-01-06,10,12,9,11,100\n")];

        Assert.Equal(3, BarFiles.Open(Write("prices.csv.gz", joined)).Series.Bars.Count);
    }

    [Fact]
    public void Wide_text_is_read()
    {
        Assert.Equal(2, BarFiles.Open(Write("wide.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)])).Series.Bars.Count);
        Assert.Equal(2, BarFiles.Open(Write("big.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)])).Series.Bars.Count);
    }

    [Fact]
    public void What_cannot_be_opened_is_told()
    {
        Assert.Equal($"There is no file '{_folder}/none.csv'.", Refusal($"{_folder}/none.csv"));
        Assert.Equal($"'{_folder}' is a folder, not a file of bars.", Refusal(_folder));
        Assert.Equal("a.zip is a zip archive; unpack it first.", Refusal(Write("a.zip", [.. "PK"u8, 3, 4, 0])));
        Assert.Equal(
            "a.parquet is Parquet, for which no reader is at hand; export it as CSV: in Python, pandas.read_parquet(…).to_csv(…).",
            Refusal(Write("a.parquet", "PAR1xx"u8.ToArray())));
        Assert.Equal("a.csv is empty: it has no header and no bars.", Refusal(Write("a.csv", [])));
    }

    [Fact]
    public void Damaged_gzip_is_told()
    {
        var bytes = Gzip(Text);
        bytes[12] ^= 0xFF;
        bytes[14] ^= 0xFF;

        Assert.StartsWith("bad.gz ", Refusal(Write("bad.gz", bytes)), StringComparison.Ordinal);
        Assert.StartsWith("short.gz ", Refusal(Write("short.gz", [0x1F, 0x8B, 8])), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_may_read_one_file()
    {
        var path = Write("prices.csv", Encoding.UTF8.GetBytes(Text));
        var counts = new int[32];

        Parallel.For(0, counts.Length, i => counts[i] = BarFiles.Open(path).Series.Bars.Count);

        Assert.All(counts, count => Assert.Equal(2, count));
    }

    [Fact]
    public void Zones_come_from_the_tz_database()
    {
        var options = new BarReadOptions { Zone = "America/New_York", SessionEnd = new(16, 0) };
        var text = Text.Replace("2020-01-03", "2020-07-03", StringComparison.Ordinal);
        var read = BarFiles.Open(Write("daily.csv", Encoding.UTF8.GetBytes(text)), options);

        Assert.Equal(new DateTime(2020, 1, 2, 21, 0, 0), UtcTime.ToDateTime(read.Series.Bars.Time[0]));
        Assert.Equal(new DateTime(2020, 7, 3, 20, 0, 0), UtcTime.ToDateTime(read.Series.Bars.Time[1]));
        Assert.Equal("America/New_York", read.Series.Session.Zone.Name);
    }

    [Fact]
    public void An_unknown_zone_is_told() => Assert.Equal(
        "There is no time zone 'Mars/Olympus'; zones are named as America/New_York or Europe/Berlin.",
        Assert.Throws<BarReadException>(() => BarFiles.Open(
            Write("a.csv", Encoding.UTF8.GetBytes(Text)), new() { Zone = "Mars/Olympus" })).Message);

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/Berlin")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kolkata")]
    public void Every_hour_of_ten_years_is_where_the_tz_database_puts_it(string name)
    {
        var zone = NodaTime.DateTimeZoneProviders.Tzdb[name];
        var (from, to) = (UtcTime.From(new DateTime(2005, 1, 1)), UtcTime.From(new DateTime(2015, 1, 1)));
        var offsets = Zones.Resolve(name, from, to);
        for (var local = from + 3 * UtcTime.Day; local < to - 3 * UtcTime.Day; local += UtcTime.Hour / 2)
        {
            var expected = zone.ResolveLocal(
                NodaTime.LocalDateTime.FromDateTime(UtcTime.ToDateTime(local)), NodaTime.TimeZones.Resolvers.LenientResolver);
            Assert.Equal(expected.ToDateTimeUtc(), UtcTime.ToDateTime(offsets.ToUtc(local)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static string Refusal(string path) => Assert.Throws<BarReadException>(() => BarFiles.Open(path)).Message;

    static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
