using System.IO.Compression;
using Bifrost.Engine.Data;
using Bifrost.Tests;

namespace Bifrost.Engine.Tests.Strategies.Library;

/// <summary>The bars in <c>samples/data</c>.</summary>
static class Samples
{
    public static IReadOnlyList<FeedPlan> Stocks => [Of("NORTH.csv"), Of("EAST.csv"), Of("WEST.csv")];

    /// <summary>The days made of five-minute bars, and those bars.</summary>
    public static IReadOnlyList<FeedPlan> DaysAndMinutes
    {
        get
        {
            var minutes = Of("HARBOR-5min.csv.gz");
            return [minutes with { Resampling = new(Timeframe.Days) }, minutes];
        }
    }

    public static FeedPlan Of(string file)
    {
        using var source = File.OpenRead(Repository.PathOf("samples", "data", file));
        using Stream text = file.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(source, CompressionMode.Decompress)
            : source;
        using var copy = new MemoryStream();
        text.CopyTo(copy);
        return new(BarReader.Read(copy.ToArray(), file, BarReadOptions.Default).Series);
    }
}
