using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Host.Tests;

/// <summary>The bundled bars are what the generator makes; APPROVE=1 writes them.</summary>
public sealed class SampleFilesTests
{
    [Theory]
    [InlineData("NORTH.csv")]
    [InlineData("EAST.csv")]
    [InlineData("WEST.csv")]
    [InlineData("HARBOR-5min.csv.gz")]
    public void A_sample_file_is_what_the_generator_makes(string file)
    {
        var series = SampleMarkets.Daily.ToSeries().Concat(SampleMarkets.Intraday.ToSeries())
            .Single(made => file.StartsWith(made.Name, StringComparison.Ordinal));
        var path = Path.Combine(Samples(), file);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1") BarFiles.Save(series, path);

        var made = new System.Buffers.ArrayBufferWriter<byte>();
        BarWriter.Write(series, made);

        Assert.True(made.WrittenSpan.SequenceEqual(FileBytes.TextOf(path)), $"{file} differs from what the generator makes.");
    }

    [Fact]
    public void The_sample_universe_is_what_the_generator_makes()
    {
        var (all, path) = (SampleMarkets.Universe.ToSeries(), Path.Combine(Samples(), "universe.csv.gz"));
        var made = new System.Buffers.ArrayBufferWriter<byte>();
        BarWriter.Write(all, made);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            using var gzip = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.SmallestSize);
            gzip.Write(made.WrittenSpan);
        }

        Assert.True(made.WrittenSpan.SequenceEqual(FileBytes.TextOf(path)), "universe.csv.gz differs from what the generator makes.");
        Assert.InRange(new FileInfo(path).Length, 1, 400_000);
        var read = BarFiles.OpenSymbols(path, new() { Allow = BarDefects.None });
        Assert.Equal(all.Select(series => (series.Name, 500)), read.Readings.Select(one => (one.Series.Name, one.Series.Bars.Count)));
    }

    [Theory]
    [InlineData("NORTH.csv", Timeframe.Days, 1, 2520)]
    [InlineData("HARBOR-5min.csv.gz", Timeframe.Minutes, 5, 4992)]
    public void A_sample_file_is_read_without_being_told_anything(string file, Timeframe timeframe, int compression, int bars)
    {
        var read = BarFiles.Open(Path.Combine(Samples(), file), new() { Allow = BarDefects.None });

        Assert.Equal((timeframe, compression, bars), (read.Series.Timeframe, read.Series.Compression, read.Series.Bars.Count));
        Assert.Empty(read.Report.Notes);
    }

    [Fact]
    public void A_series_saved_is_the_series_read()
    {
        var folder = Directory.CreateTempSubdirectory("bifrost-save-").FullName;
        var series = SampleMarkets.Intraday.ToSeries()[0];
        foreach (var name in (string[])["a.csv", "a.csv.gz"])
        {
            var path = Path.Combine(folder, name);
            BarFiles.Save(series, path);
            BarFiles.Save(series, path);

            Assert.Equal(series.Bars.Close.ToArray(), BarFiles.Open(path).Series.Bars.Close.ToArray());
        }

        Assert.Equal(2, Directory.GetFiles(folder).Length);
        Directory.Delete(folder, recursive: true);
    }

    static string Samples()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Bifrost.slnx"))) return Path.Combine(folder, "samples", "data");
        }

        throw new DirectoryNotFoundException("The repository's root is not above the tests.");
    }
}
