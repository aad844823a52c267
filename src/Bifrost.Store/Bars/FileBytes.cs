using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Bifrost.Engine.Data;

namespace Bifrost.Store.Bars;

/// <summary>The text of a file as UTF-8, whatever it was wrapped in.</summary>
static class FileBytes
{
    /// <exception cref="BarReadException">The file cannot be opened, or holds something other than text.</exception>
    public static byte[] TextOf(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var bytes = File.ReadAllBytes(path);
            return Unwrapped(bytes.AsSpan().StartsWith((byte[])[0x1F, 0x8B]) ? Inflated(bytes) : bytes, name);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BarReadException($"There is no file '{path}'.", problem);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new BarReadException(
                Directory.Exists(path) ? $"'{path}' is a folder, not a file of bars." : $"'{path}' may not be read.", problem);
        }
        catch (InvalidDataException problem)
        {
            throw new BarReadException($"{name} begins like gzip but is damaged: {problem.Message}", problem);
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or NotSupportedException or OutOfMemoryException)
        {
            throw new BarReadException($"'{path}' cannot be read: {problem.Message}", problem);
        }
    }

    static byte[] Unwrapped(byte[] bytes, string name) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, bytes, 2, bytes.Length - 2),
        _ when Workbook.Is(bytes) => Workbook.TextOf(bytes, name),
        [(byte)'P', (byte)'K', 3, 4, ..] => throw new BarReadException($"{name} is a zip archive; unpack it first."),
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] =>
            throw new BarReadException(
                $"{name} is Parquet, for which no reader is at hand; export it as CSV: in Python, pandas.read_parquet(…).to_csv(…)."),
        // What is no UTF-8 was most likely written by an old Windows program: Western European, a byte a letter.
        _ when !Utf8.IsValid(bytes) && bytes.IndexOf((byte)0) < 0 => Encoding.Convert(Encoding.Latin1, Encoding.UTF8, bytes),
        _ => bytes,
    };

    static byte[] Inflated(byte[] bytes)
    {
        using var inflating = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var text = new byte[GuessedLength(bytes)];
        var length = 0;
        while (inflating.Read(text, length, text.Length - length) is > 0 and var read)
        {
            length += read;
            if (length == text.Length) Array.Resize(ref text, checked((int)Math.Min(Array.MaxLength, text.Length * 2L)));
        }

        Array.Resize(ref text, length);
        return text;
    }

    /// <summary>Gzip ends with the length of what it holds; deflate cannot do better than 1 : 1032, so more is not believed.</summary>
    static int GuessedLength(byte[] bytes)
    {
        var told = bytes.Length < 18 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 4));
        return (int)Math.Min(Math.Min(told + 1L, bytes.Length * 1032L + 1), Array.MaxLength);
    }
}
