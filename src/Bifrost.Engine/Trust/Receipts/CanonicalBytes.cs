using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Values as the bytes that are hashed: the same on every machine and in every culture. Whole and other numbers are 8 bytes,
/// little-endian; a text is the length of its UTF-8 bytes and the bytes; one that is missing has the length −1.
/// </summary>
sealed class CanonicalBytes
{
    byte[] _bytes = new byte[256];
    int _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public CanonicalBytes Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        return this;
    }

    public CanonicalBytes Add(double value) => Add(NumberBits.Of(value));

    public CanonicalBytes Add(string? text)
    {
        if (text is null) return Add(-1L);
        var length = Encoding.UTF8.GetByteCount(text);
        Encoding.UTF8.GetBytes(text, Add(length).Room(length));
        return this;
    }

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Written));

    Span<byte> Room(int length)
    {
        if (_bytes.Length - _count < length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _count + length));
        _count += length;
        return _bytes.AsSpan(_count - length, length);
    }
}
