using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>Finds out how the dates of a file are written.</summary>
static class CsvDates
{
    public static bool IsDate(string cell, DatePattern? given)
    {
        var text = Encoding.UTF8.GetBytes(cell);
        return given is null ? DateShape.Of(text, dayFirst: true) is not null || DateShape.Of(text, dayFirst: false) is not null
            : given.TryRead(text, out _, out _);
    }

    public static bool IsTime(string cell) => DateShape.OfTime(Encoding.UTF8.GetBytes(cell)) is not null;

    /// <summary>The pattern of the first cell that has one; null when none has.</summary>
    public static DatePattern? TimePattern(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            if (DateShape.OfTime(Encoding.UTF8.GetBytes(cell)) is { } pattern) return pattern;
        }

        return null;
    }

    /// <param name="column">Which cell of a line holds the date.</param>
    public static DatePattern DatePattern(
        ReadOnlySpan<byte> text, string file, List<string> cells, CsvSample sample, int column)
    {
        var dayFirst = true;
        foreach (var cell in cells)
        {
            var bytes = Encoding.UTF8.GetBytes(cell);
            if (DateShape.IsDayOrMonthFirst(bytes)) dayFirst = DayComesFirst(text, file, sample.Separator, column);
            if (DateShape.Of(bytes, dayFirst) is { } pattern) return pattern;
        }

        throw new BarReadException($"{file}: '{cells[0]}' is not a date of a known form; give the format of the dates.")
        {
            Value = cells[0],
        };
    }

    /// <summary>Looks at the whole file for a number that can only be a day.</summary>
    static bool DayComesFirst(ReadOnlySpan<byte> text, string file, byte separator, int column)
    {
        var lines = new CsvLines(text);
        var cells = new CsvCell[column + 1];
        var example = "";
        while (lines.MoveNext())
        {
            if (CsvCells.Cut(lines.Line, separator, quoted: true, cells) <= column) continue;
            var cell = lines.Line.Slice(cells[column].Start, cells[column].Length);
            var (first, second) = DateShape.Numbers(cell);
            if (first > 12 && second is >= 1 and <= 12) return true;
            if (second > 12 && first is >= 1 and <= 12) return false;
            if (first > 0 && example.Length == 0) example = CsvCells.Text(cell);
            if (first > 0 && second == 0) return true;
        }

        throw new BarReadException(
            $"{file}: in '{example}' the day or the month may come first, and no date in the file tells which; "
            + "give the format of the dates, dd/MM/yyyy or MM/dd/yyyy.")
        {
            Value = example,
        };
    }
}
