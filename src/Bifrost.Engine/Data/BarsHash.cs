using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bifrost.Engine.Data;

/// <summary>What identifies bars, wherever they came from: their number, times and columns, and nothing of their file.</summary>
static class BarsHash
{
    const int ValuesInBlock = 1024;

    /// <returns>
    /// 64 hexadecimal digits in small letters: SHA-256 over the number of bars, the times, then open, high, low, close, volume and open
    /// interest, each a column of 8 bytes a value, little-endian. Every NaN counts as the same.
    /// </returns>
    public static string Of(Bars bars)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[ValuesInBlock * sizeof(long)];
        Append(hash, [bars.Count], block);
        Append(hash, bars.Times, block);
        foreach (var column in (Column[])[bars.Opens, bars.Highs, bars.Lows, bars.Closes, bars.Volumes, bars.OpenInterests])
            Append(hash, MemoryMarshal.Cast<double, long>(column.Values), block, areNumbers: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static void Append(IncrementalHash hash, ReadOnlySpan<long> values, byte[] block, bool areNumbers = false)
    {
        while (!values.IsEmpty)
        {
            var part = values[..Math.Min(values.Length, ValuesInBlock)];
            for (var i = 0; i < part.Length; i++)
            {
                var value = areNumbers ? NumberBits.Of(BitConverter.Int64BitsToDouble(part[i])) : part[i];
                BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan(i * sizeof(long)), value);
            }

            hash.AppendData(block, 0, part.Length * sizeof(long));
            values = values[part.Length..];
        }
    }
}
