using System.Security.Cryptography;

namespace Bifrost.Engine.Trust;

/// <summary>
/// A table of what a run came to, as hashes: of the whole to compare, of pieces to find where two tables begin to differ. There are at
/// most <see cref="MostPieces"/> pieces, so that a receipt stays small however long the run; a shorter table has a piece a row.
/// </summary>
/// <param name="Hash">SHA-256 over those of the pieces, one after the other; 64 hexadecimal digits.</param>
/// <param name="RowsInPiece">In each piece; in the last what is left.</param>
/// <param name="Pieces">The first <see cref="BytesOfPiece"/> bytes of the SHA-256 of each piece, one after the other.</param>
public sealed record ReceiptTable(int Rows, string Hash, int RowsInPiece, byte[] Pieces)
{
    public const int MostPieces = 4096;

    public const int BytesOfPiece = 4;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="write">Adds the bytes of one row.</param>
    internal static ReceiptTable Of(int rows, Action<CanonicalBytes, int> write)
    {
        var (bytes, ends) = (new CanonicalBytes(), new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            write(bytes, row);
            ends[row] = bytes.Written.Length;
        }

        var inPiece = Math.Max(1, (rows + MostPieces - 1) / MostPieces);
        var hashes = HashesOf(bytes.Written, ends, inPiece);
        var pieces = new byte[hashes.Length / SHA256.HashSizeInBytes * BytesOfPiece];
        for (var piece = 0; piece * BytesOfPiece < pieces.Length; piece++)
            Array.Copy(hashes, piece * SHA256.HashSizeInBytes, pieces, piece * BytesOfPiece, BytesOfPiece);
        return new(rows, Convert.ToHexStringLower(SHA256.HashData(hashes)), inPiece, pieces);
    }

    /// <param name="ends">Where the bytes of each row end.</param>
    static byte[] HashesOf(ReadOnlySpan<byte> bytes, int[] ends, int inPiece)
    {
        var hashes = new byte[(ends.Length + inPiece - 1) / inPiece * SHA256.HashSizeInBytes];
        var start = 0;
        for (var piece = 0; piece * inPiece < ends.Length; piece++)
        {
            var end = ends[Math.Min((piece + 1) * inPiece, ends.Length) - 1];
            SHA256.HashData(bytes[start..end], hashes.AsSpan(piece * SHA256.HashSizeInBytes));
            start = end;
        }

        return hashes;
    }

    /// <summary>The rows of the first piece that differs, from the first up to, not including, the second; null where all agree.</summary>
    internal (int From, int To)? FirstDifference(ReceiptTable other)
    {
        if (Hash == other.Hash && Rows == other.Rows && Pieces.AsSpan().SequenceEqual(other.Pieces)) return null;
        var same = Pieces.AsSpan().CommonPrefixLength(other.Pieces) / BytesOfPiece;
        // Tables whose pieces cannot be compared, or are the same, can be told apart only as a whole.
        if (RowsInPiece != other.RowsInPiece || same * RowsInPiece >= Math.Max(Rows, other.Rows)) return (0, Math.Max(Rows, other.Rows));
        var from = Math.Min(same * RowsInPiece, Math.Min(Rows, other.Rows));
        return (from, Math.Min(from + RowsInPiece, Math.Max(Rows, other.Rows)));
    }
}
