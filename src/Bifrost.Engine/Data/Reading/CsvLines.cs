namespace Bifrost.Engine.Data;

/// <summary>Walks over the lines of a text, whatever ends them; lines without content and comments (#) are passed over.</summary>
ref struct CsvLines
{
    readonly ReadOnlySpan<byte> _text;
    readonly byte _break;
    int _next;

    public CsvLines(ReadOnlySpan<byte> text)
    {
        _text = text;
        _break = text.IndexOf((byte)'\n') >= 0 ? (byte)'\n' : (byte)'\r';
        _next = text.StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>The current line without its end.</summary>
    public ReadOnlySpan<byte> Line { get; private set; }

    /// <summary>The number of the current line; the first is 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many lines there are at most from here on.</summary>
    public readonly int CountAhead => _text[_next..].Count(_break) + (_text.Length > 0 && _text[^1] == _break ? 0 : 1);

    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var rest = _text[_next..];
            var length = rest.IndexOf(_break);
            var line = length < 0 ? rest : rest[..length];
            _next += length < 0 ? rest.Length : length + 1;
            Number++;
            if (line.Length > 0 && line[^1] == '\r') line = line[..^1];
            if (line.Length == 0 || line[0] == '#' || IsBlank(line)) continue;
            Line = line;
            return true;
        }

        return false;
    }

    static bool IsBlank(ReadOnlySpan<byte> line) =>
        line[0] is (byte)' ' or (byte)'\t' && line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
}
