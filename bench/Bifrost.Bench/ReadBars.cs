using System.Diagnostics;
using System.Text.Json;
using Bifrost.Engine.Data;
using Bifrost.Store.Bars;

namespace Bifrost.Bench;

/// <summary>How fast bars are read: the text in memory, on one core; and the file as a whole, gzip and all.</summary>
static class ReadBars
{
    public static int Run(string file, int repeats = 9)
    {
        var text = FileBytes.TextOf(file);
        var reading = Median(repeats, () => BarReader.Read(text, file, BarReadOptions.Default).Series.Bars.Count, out var bars);
        var opening = Median(repeats, () => BarFiles.Open(file).Series.Bars.Count, out _);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            workload = "read", file = Path.GetFileName(file), bars, megabytes = text.Length / 1e6,
            read_s = reading, read_mb_per_s = text.Length / 1e6 / reading, open_s = opening,
        }));
        return 0;
    }

    static double Median(int repeats, Func<int> work, out int bars)
    {
        bars = 0;
        List<double> seconds = [];
        for (var i = 0; i < repeats + 3; i++)
        {
            var clock = Stopwatch.StartNew();
            bars = work();
            if (i >= 3) seconds.Add(clock.Elapsed.TotalSeconds);
        }

        seconds.Sort();
        return seconds[seconds.Count / 2];
    }
}
