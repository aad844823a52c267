using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Bifrost.Engine.Data;

namespace Bifrost.Store.Datasets;

/// <summary>
/// SHA-256 over names, lengths of bars and columns of a set of series. The same bars have the same hash, whatever files
/// they came in and in whatever order.
/// </summary>
public static class ContentHash
{
    /// <returns>64 hexadecimal digits in small letters.</returns>
    public static string Of(IEnumerable<BarSeries> all)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var series in all.OrderBy(series => series.Name, StringComparer.Ordinal)) Add(hash, series);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static void Add(IncrementalHash hash, BarSeries series)
    {
        var bars = series.Bars;
        var about = $"{series.Name}\n{series.Timeframe}\n{series.Compression}\n{series.Session.Zone.Name}\n{bars.Count}\n";
        hash.AppendData(Encoding.UTF8.GetBytes(about));
        Add(hash, bars.Time);
        foreach (var column in (double[][])
            [[.. bars.Open], [.. bars.High], [.. bars.Low], [.. bars.Close], [.. bars.Volume], [.. bars.OpenInterest]])
        {
            Add(hash, MemoryMarshal.Cast<double, long>(column));
        }
    }

    static void Add(IncrementalHash hash, ReadOnlySpan<long> values)
    {
        if (BitConverter.IsLittleEndian)
        {
            hash.AppendData(MemoryMarshal.AsBytes(values));
            return;
        }

        var turned = new long[values.Length];
        BinaryPrimitives.ReverseEndianness(values, turned);
        hash.AppendData(MemoryMarshal.AsBytes<long>(turned));
    }
}
