using System.Security.Cryptography;
using System.Text;
using Bifrost.Engine.Data;

namespace Bifrost.Store.Datasets;

/// <summary>
/// SHA-256 over names, lengths of bars and the content (<see cref="Engine.Data.Bars.ContentHash"/>) of a set of series. The same bars
/// have the same hash, whatever files they came in and in whatever order.
/// </summary>
public static class ContentHash
{
    /// <returns>64 hexadecimal digits in small letters.</returns>
    public static string Of(IEnumerable<BarSeries> all)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var series in all.OrderBy(series => series.Name, StringComparer.Ordinal))
        {
            var zone = series.Session.Zone.Name;
            hash.AppendData(Encoding.UTF8.GetBytes(
                $"{series.Name}\n{series.Timeframe}\n{series.Compression}\n{zone}\n{series.Bars.ContentHash}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
