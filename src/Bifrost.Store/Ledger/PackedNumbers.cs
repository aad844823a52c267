using System.Buffers.Binary;
using System.IO.Compression;

namespace Bifrost.Store.Ledger;

/// <summary>
/// Columns of 8-byte values, compressed without loss: the first bytes of all values, then the second bytes and so on, in which what
/// values have in common stands together, and then Brotli.
/// </summary>
static class PackedNumbers
{
    const int Quality = 4;
    const int Window = 22;

    public static byte[] Pack(long[][] columns)
    {
        var count = 0;
        foreach (var column in columns) count += column.Length;
        var (bytes, at) = (new byte[count * sizeof(long)], 0);
        foreach (var column in columns)
        {
            foreach (var value in column)
            {
                for (var part = 0; part < sizeof(long); part++) bytes[(part * count) + at] = (byte)(value >> (8 * part));
                at++;
            }
        }

        return Compress(bytes);
    }

    /// <returns>As many columns of equal length as were packed.</returns>
    /// <exception cref="LedgerException">The bytes are not what was packed.</exception>
    public static long[][] Unpack(byte[] packed, int columns)
    {
        var bytes = Decompress(packed);
        var count = bytes.Length / sizeof(long);
        var all = new long[columns][];
        for (var column = 0; column < columns; column++)
        {
            all[column] = new long[count / columns];
            for (var i = 0; i < all[column].Length; i++) all[column][i] = Value(bytes, count, (column * all[column].Length) + i);
        }

        return all;
    }

    static long Value(byte[] bytes, int count, int place)
    {
        var value = 0L;
        for (var part = 0; part < sizeof(long); part++) value |= (long)bytes[(part * count) + place] << (8 * part);
        return value;
    }

    static byte[] Compress(byte[] bytes)
    {
        var packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, bytes.Length);
        return BrotliEncoder.TryCompress(bytes, packed.AsSpan(sizeof(int)), out var written, Quality, Window)
            ? packed[..(sizeof(int) + written)]
            : throw new InvalidOperationException("The room for compressed bytes was reckoned too small.");
    }

    static byte[] Decompress(byte[] packed)
    {
        var bytes = new byte[packed.Length < sizeof(int) ? 0 : Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(packed))];
        return packed.Length >= sizeof(int)
            && BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), bytes, out var written) && written == bytes.Length
            ? bytes
            : throw new LedgerException("The ledger holds columns that cannot be read: it is damaged.");
    }
}
