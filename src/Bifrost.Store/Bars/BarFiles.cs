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
}
