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
        var bars = 0;
        var reading = Repeated.Seconds(repeats, () => bars = BarReader.Read(text, file, BarReadOptions.Default).Series.Bars.Count).Median;
        var opening = Repeated.Seconds(repeats, () => BarFiles.Open(file)).Median;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            workload = "read", file = Path.GetFileName(file), bars, megabytes = text.Length / 1e6,
            read_s = reading, read_mb_per_s = text.Length / 1e6 / reading, open_s = opening,
        }));
        return 0;
    }
}
