using System.Buffers;
using System.IO.Compression;

namespace Bifrost.Report.Model;

/// <summary>
/// A column of numbers, small enough that half a million bars fit in a page: each value as a whole number of
/// 10^-<paramref name="Decimals"/>, as the difference to the value before it, zigzag and base-128 coded, deflated
/// (zlib), in base64. The code 0 stands for a value that is not there (NaN or infinite); a difference is coded plus one.
/// </summary>
/// <param name="Length">How many values.</param>
/// <param name="Decimals">Digits kept after the decimal point.</param>
/// <param name="Data">The coded values; empty for an empty column.</param>
public sealed record PackedColumn(int Length, int Decimals, string Data)
{
    // Beyond this a double, which is all that a browser has, no longer counts in ones.
    const double LargestWhole = 1L << 53;
    const int MostDecimals = 10;

    /// <summary>Significant digits kept of a column's largest value when its values are not short decimals.</summary>
    public const int SignificantDigits = 9;

    static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10];

    public static PackedColumn Empty { get; } = new(0, 0, "");

    /// <summary>
    /// Packs values without loss where they are decimals of at most <see cref="SignificantDigits"/> digits, as prices
    /// are, and rounded to that many digits of the largest value otherwise.
    /// </summary>
    public static PackedColumn Of(ReadOnlySpan<double> values) => Of(values, DecimalsOf(values));

    /// <summary>Packs values rounded to a number of decimals, 0 to 10.</summary>
    public static PackedColumn Of(ReadOnlySpan<double> values, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        var codes = new CodeWriter(values.Length);
        long before = 0;
        foreach (double value in values)
        {
            double scaled = Math.Round(value * Powers[decimals]);
            if (!(Math.Abs(scaled) < LargestWhole))
            {
                codes.Add(0);
                continue;
            }

            codes.Add(ZigZag((long)scaled - before) + 1);
            before = (long)scaled;
        }

        return new(values.Length, decimals, codes.ToBase64());
    }

    /// <summary>Packs whole numbers.</summary>
    public static PackedColumn Of(ReadOnlySpan<long> values)
    {
        var codes = new CodeWriter(values.Length);
        long before = 0;
        foreach (long value in values)
        {
            codes.Add(ZigZag(value - before) + 1);
            before = value;
        }

        return new(values.Length, 0, codes.ToBase64());
    }

    static ulong ZigZag(long difference) => (ulong)((difference << 1) ^ (difference >> 63));

    static int DecimalsOf(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            if (double.IsFinite(value)) largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest == 0) return 0;
        int most = Math.Clamp(SignificantDigits - 1 - (int)Math.Floor(Math.Log10(largest)), 0, MostDecimals);
        int decimals = 0;
        foreach (double value in values)
        {
            while (decimals < most && double.IsFinite(value) && !IsDecimal(value, decimals)) decimals++;
        }

        return decimals;
    }

    static bool IsDecimal(double value, int decimals) =>
        Math.Round(value * Powers[decimals]) / Powers[decimals] == value;

    sealed class CodeWriter(int capacity)
    {
        readonly ArrayBufferWriter<byte> _bytes = new(capacity * 2 + 1);

        public void Add(ulong code)
        {
            var room = _bytes.GetSpan(10);
            int used = 0;
            for (; code >= 0x80; code >>= 7) room[used++] = (byte)(code | 0x80);
            room[used++] = (byte)code;
            _bytes.Advance(used);
        }

        public string ToBase64()
        {
            if (_bytes.WrittenCount == 0) return "";
            using var packed = new MemoryStream();
            using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                deflate.Write(_bytes.WrittenSpan);
            return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
        }
    }
}
