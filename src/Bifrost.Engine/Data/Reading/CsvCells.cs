using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>Where a cell stands in its line.</summary>
readonly record struct CsvCell(int Start, int Length);

/// <summary>Cuts a line at its separators.</summary>
static class CsvCells
{
    /// <summary>Fills <paramref name="cells"/> as far as they go; returns how many cells the line has.</summary>
    /// <param name="quoted">Cells may stand in double quotes, which are taken off.</param>
    public static int Cut(ReadOnlySpan<byte> line, byte separator, bool quoted, CsvCell[] cells)
    {
        var (start, count) = (0, 0);
        while (true)
        {
            var rest = line[start..];
            if (quoted && rest.Length > 1 && rest[0] == '"' && ClosingQuote(rest, separator) is > 0 and var close)
            {
                if (count < cells.Length) cells[count] = new(start + 1, close - 1);
                count++;
                if (close + 1 == rest.Length) return count;
                start += close + 2;
                continue;
            }

            var length = rest.IndexOf(separator);
            if (count < cells.Length) cells[count] = new(start, length < 0 ? rest.Length : length);
            count++;
            if (length < 0) return count;
            start += length + 1;
            if (count >= cells.Length && !quoted) return count + line[start..].Count(separator) + 1;
        }
    }

    public static string[] Texts(ReadOnlySpan<byte> line, byte separator)
    {
        var cells = new CsvCell[line.Count(separator) + 1];
        var count = Cut(line, separator, quoted: true, cells);
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = Text(line.Slice(cells[i].Start, cells[i].Length));
        return texts;
    }

    /// <summary>A cell as a message shows it.</summary>
    public static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell).Trim();

    /// <summary>The quote that ends the cell: the first with a separator or the end behind it.</summary>
    static int ClosingQuote(ReadOnlySpan<byte> rest, byte separator)
    {
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"' && (i + 1 == rest.Length || rest[i + 1] == separator)) return i;
        }

        return -1;
    }
}
