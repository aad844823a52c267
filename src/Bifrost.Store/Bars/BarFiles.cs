using System.Buffers;
using System.IO.Compression;
using Bifrost.Engine.Data;

namespace Bifrost.Store.Bars;

/// <summary>Bars in files: CSV of many forms, plain or gzip. Safe to call from several threads.</summary>
public static class BarFiles
{
    /// <summary>Reads one file into memory.</summary>
    /// <exception cref="BarReadException">
    /// There is no such file, it holds no bars, or they are bad and the options do not say to skip or repair them.
    /// </exception>
    public static BarReading Open(string path, BarReadOptions? options = null) =>
        BarReader.Read(FileBytes.TextOf(path), Path.GetFileName(path), options ?? BarReadOptions.Default, Zones.Resolve);

    /// <summary>Reads the instruments of one file into memory: see <see cref="BarReader.ReadSymbols"/>.</summary>
    /// <exception cref="BarReadException">There is no such file, it holds no bars, or a row of it cannot be read.</exception>
    public static SymbolsReading OpenSymbols(string path, BarReadOptions? options = null) =>
        BarReader.ReadSymbols(FileBytes.TextOf(path), Path.GetFileName(path), options ?? BarReadOptions.Default, Zones.Resolve);

    /// <summary>Writes a series as CSV, gzip when the name ends in .gz; a file of that name is replaced when all is written.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(BarSeries series, string path)
    {
        var text = new ArrayBufferWriter<byte>(64 + series.Bars.Count * 64);
        BarWriter.Write(series, text);
        var unfinished = path + ".part";
        using (var file = File.Create(unfinished))
        {
            if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            {
                using var gzip = new GZipStream(file, CompressionLevel.SmallestSize);
                gzip.Write(text.WrittenSpan);
            }
            else
            {
                file.Write(text.WrittenSpan);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
