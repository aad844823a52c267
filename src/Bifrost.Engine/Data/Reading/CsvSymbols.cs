using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>Numbers the symbols of a column as they appear; the case of letters does not matter.</summary>
sealed class CsvSymbols
{
    const int Longest = 64;

    readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);
    byte[] _last = [];
    int _lastIndex = -1;

    /// <summary>The index of the symbol in the list, to which a new one is added; -1 when the cell is empty or too long.</summary>
    public int IndexOf(ReadOnlySpan<byte> cell, List<string> symbols)
    {
        // In most files the rows of a symbol follow each other.
        if (_lastIndex >= 0 && cell.SequenceEqual(_last)) return _lastIndex;
        if (cell.Length > 2 * Longest) return -1;
        Span<char> text = stackalloc char[2 * Longest];
        var name = text[..Encoding.UTF8.GetChars(cell, text)].Trim();
        if (name.Length is 0 or > Longest) return -1;

        var known = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(name, out var index))
        {
            known[name] = index = symbols.Count;
            symbols.Add(name.ToString());
        }

        (_last, _lastIndex) = (cell.ToArray(), index);
        return index;
    }
}
