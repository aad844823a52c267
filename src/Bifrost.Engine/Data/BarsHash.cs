using System.Buffers.Binary;
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
        BinaryPrimitives.WriteInt64LittleEndian(block, bars.Count);
        hash.AppendData(block, 0, sizeof(long));
        Append(hash, bars.Count, block, row => bars.Times[row]);
        foreach (var column in (Column[])[bars.Opens, bars.Highs, bars.Lows, bars.Closes, bars.Volumes, bars.OpenInterests])
            Append(hash, bars.Count, block, row => NumberBits.Of(column.Values[row]));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static void Append(IncrementalHash hash, int rows, byte[] block, Func<int, long> value)
    {
        for (var start = 0; start < rows; start += ValuesInBlock)
        {
            var count = Math.Min(rows - start, ValuesInBlock);
            for (var i = 0; i < count; i++) BinaryPrimitives.WriteInt64LittleEndian(block.AsSpan(i * sizeof(long)), value(start + i));
            hash.AppendData(block, 0, count * sizeof(long));
        }
    }
}
