using System.Collections.Concurrent;
using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Feeds;

/// <summary>The corpus' bars, each file read once.</summary>
static class BarFile
{
    static readonly ConcurrentDictionary<string, Bar[]> Files = new(StringComparer.Ordinal);

    public static Bar[] Read(string path) =>
        Files.GetOrAdd(path, file => [.. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(ReadRow)]);

    public static long ReadTime(string text) => UtcTime.From(DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    static Bar ReadRow(string row)
    {
        var cells = row.Split(',');
        var values = Array.ConvertAll(cells[1..], cell => double.Parse(cell, CultureInfo.InvariantCulture));
        return new(ReadTime(cells[0]), values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
