using System.Buffers;
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
    readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public CanonicalBytes Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public CanonicalBytes Add(double value) => Add(NumberBits.Of(value));

    public CanonicalBytes Add(string? text)
    {
        Add(text is null ? -1L : Encoding.UTF8.GetByteCount(text));
        if (text is not null) Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Written));
}
