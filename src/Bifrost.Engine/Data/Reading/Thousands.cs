namespace Bifrost.Engine.Data;

/// <summary>Numbers as 1,234,567.89. Commas anywhere else than before every third digit make no number.</summary>
static class Thousands
{
    /// <param name="scratch">At least as long as the cell.</param>
    public static bool TryRead(ReadOnlySpan<byte> cell, Span<byte> scratch, out double value)
    {
        value = double.NaN;
        var digits = cell.Length > 0 && cell[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var point = cell.IndexOf((byte)'.');
        var whole = cell[digits..(point < 0 ? cell.Length : point)];
        if (!IsGrouped(whole)) return false;

        var length = 0;
        foreach (var character in cell)
        {
            if (character != ',') scratch[length++] = character;
        }

        return DecimalText.TryRead(scratch[..length], out value);
    }

    /// <summary>One to three digits, then groups of a comma and three.</summary>
    static bool IsGrouped(ReadOnlySpan<byte> whole)
    {
        var first = whole.IndexOf((byte)',');
        if (first is < 1 or > 3 || (whole.Length - first) % 4 != 0) return false;
        for (var i = 0; i < whole.Length; i++)
        {
            var isComma = i >= first && (i - first) % 4 == 0;
            if (isComma ? whole[i] != ',' : !char.IsAsciiDigit((char)whole[i])) return false;
        }

        return true;
    }
}
