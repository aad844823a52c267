using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Host.Tests;

/// <summary>
/// Real files beside the repository: every one that holds bars is read without being told anything. Absent, nothing is checked.
/// </summary>
public sealed class RealFilesTests
{
    public static TheoryData<string> Files
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var file in Found("data/real").Concat(Found("golden/public/data")).Concat(Found("perf"))) data.Add(file);
            if (data.Count == 0) data.Add("");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_real_file_is_read_by_detection_alone(string file)
    {
        if (file.Length == 0) return;
        if (file.Contains("corporate-actions", StringComparison.Ordinal))
        {
            var sentence = Assert.Throws<BarReadException>(() => BarFiles.Open(file)).Message;
            Assert.Matches("holds no bars|is empty", sentence);
            return;
        }

        var read = BarFiles.Open(file);

        Assert.Equal(Expected(Path.GetFileName(file)), (read.Series.Timeframe, read.Series.Compression));
        Assert.Equal(read.Report.Rows, read.Series.Bars.Count);
        Assert.Empty(read.Report.Notes);
        Assert.True(read.Series.Bars.Count > 100);
    }

    static (Timeframe Timeframe, int Compression) Expected(string file) => file switch
    {
        "EURUSD-hourly.csv" => (Timeframe.Minutes, 60),
        "ticksample.csv" => (Timeframe.Ticks, 1),
        "2006-min-005.txt" or "m1.csv" => (Timeframe.Minutes, 5),
        "2006-01-02-volume-min-001.txt" or "m2.csv" or "minute100k.csv.gz" or "minute500k.csv.gz" => (Timeframe.Minutes, 1),
        _ => (Timeframe.Days, 1),
    };

    static IEnumerable<string> Found(string folder)
    {
        var path = Path.Combine(Shared(), folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal)
                    || file.EndsWith(".gz", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];
    }

    static string Shared()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Bifrost.slnx"))) return Path.Combine(folder, "..", "shared");
        }

        return "";
    }
}
