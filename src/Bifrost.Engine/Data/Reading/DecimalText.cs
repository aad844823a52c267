using System.Globalization;

namespace Bifrost.Engine.Data;

/// <summary>
/// Reads decimal numbers as UTF-8 to the very double that <see cref="double.Parse(string)"/> gives. Up to 2^53 and 22
/// decimals a whole number divided by a power of ten is correctly rounded (Clinger 1990); the rest goes to the framework.
/// </summary>
static class DecimalText
{
    const ulong LargestExact = 1UL << 53;

    static readonly double[] s_powersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
        1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    public static bool TryRead(ReadOnlySpan<byte> text, out double value)
    {
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var point = text.Length;
        ulong digits = 0;
        for (var i = start; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9) digits = digits * 10 + digit;
            else if (text[i] == '.' && point == text.Length) point = i;
            else return TryReadAny(text, out value);
        }

        var hasPoint = point < text.Length;
        var count = text.Length - start - (hasPoint ? 1 : 0);
        if (count is 0 or > 19 || digits > LargestExact) return TryReadAny(text, out value);

        value = hasPoint ? digits / s_powersOfTen[text.Length - point - 1] : digits;
        if (start == 1) value = -value;
        return true;
    }

    static bool TryReadAny(ReadOnlySpan<byte> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
