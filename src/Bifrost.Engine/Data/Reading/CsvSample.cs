namespace Bifrost.Engine.Data;

/// <summary>The first lines of a file, cut into cells, from which its layout is guessed.</summary>
sealed class CsvSample
{
    const int Most = 32;
    const int LongestLine = 64 * 1024;

    static readonly byte[] s_separators = "\t;|,"u8.ToArray();

    CsvSample(byte separator, List<string[]> rows, List<int> lines) =>
        (Separator, Rows, Lines) = (separator, rows, lines);

    public byte Separator { get; }

    public List<string[]> Rows { get; }

    /// <summary>The line of each row, counted from 1.</summary>
    public List<int> Lines { get; }

    public static CsvSample Of(ReadOnlySpan<byte> text, string file, char? separator)
    {
        if (separator is > '\u007F')
            throw new BarReadException($"The separator '{separator}' is not a plain character; usual are , ; | and tab.");
        var raw = new List<byte[]>();
        var numbers = new List<int>();
        var lines = new CsvLines(text);
        while (raw.Count < Most && lines.MoveNext())
        {
            if (lines.Line.Length > LongestLine || lines.Line.IndexOf((byte)0) >= 0)
                throw NotText(file, lines.Number);
            raw.Add(lines.Line.ToArray());
            numbers.Add(lines.Number);
        }

        if (raw.Count == 0) throw new BarReadException($"{file} is empty: it has no header and no bars.");
        var mark = separator is { } given ? (byte)given : SeparatorOf(raw);
        return new(mark, raw.ConvertAll(line => CsvCells.Texts(line, mark)), numbers);
    }

    static BarReadException NotText(string file, int line) =>
        new($"{file} line {line} is not text: bars are read from CSV, plain or gzip.") { Line = line };

    /// <summary>The first separator that cuts all lines alike; else the one that cuts the last line into most cells.</summary>
    static byte SeparatorOf(List<byte[]> lines)
    {
        foreach (var separator in s_separators)
        {
            var cells = Count(lines[^1], separator);
            if (cells >= 2 && lines.TrueForAll(line => Count(line, separator) == cells)) return separator;
        }

        var best = (byte)',';
        foreach (var separator in s_separators)
        {
            if (Count(lines[^1], separator) > Count(lines[^1], best)) best = separator;
        }

        return best;
    }

    static int Count(byte[] line, byte separator) => CsvCells.Cut(line, separator, quoted: true, []);
}
