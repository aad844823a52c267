namespace Bifrost.Engine.Data;

/// <summary>Finds out how a file is laid out from its first lines and from what the user knows.</summary>
static class CsvLayoutDetection
{
    /// <exception cref="BarReadException">The text is empty, or holds no bars as far as can be seen.</exception>
    public static CsvLayout Detect(ReadOnlySpan<byte> text, string file, BarReadOptions options)
    {
        var sample = CsvSample.Of(text, file, options.Separator);
        var finder = new CsvColumns(sample, file, options);
        var first = finder.FirstData();
        var header = finder.Header(first);
        if (first == sample.Rows.Count) throw NoData(sample, file, header);

        var columns = finder.Find(header, first);
        var cells = CellsOf(sample, first, columns[BarField.Date]);
        var date = options.DateFormat is { } format
            ? DatePattern.Of(format) : CsvDates.DatePattern(text, file, cells, sample, columns[BarField.Date]);
        var time = TimePattern(sample, first, columns, date, options);
        return new()
        {
            Separator = sample.Separator,
            Quoted = text.IndexOf((byte)'"') >= 0,
            DecimalComma = sample.Separator != ',' && HasDecimalComma(sample, first, columns[BarField.Close]),
            Format = options.Format == BarFormat.Detect ? FormatOf(header, columns, date) : options.Format,
            FirstLine = sample.Lines[first],
            Width = sample.Rows[first].Length,
            Header = header.Length == sample.Rows[first].Length ? header : [],
            Columns = columns,
            Date = date,
            Time = time,
        };
    }

    static BarReadException NoData(CsvSample sample, string file, string[] header) =>
        HeaderNames.Find(header).Has(BarField.Close)
            ? new($"{file} has a header but no bars.") { Line = sample.Lines[^1] }
            : new($"{file} holds no bars: there is no date and no number in it, only text such as "
                  + $"'{Shortened(string.Join((char)sample.Separator, sample.Rows[0]))}'.") { Line = sample.Lines[0] };

    static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    static List<string> CellsOf(CsvSample sample, int first, int column)
    {
        var cells = new List<string>();
        for (var row = first; row < sample.Rows.Count; row++)
        {
            if (column < sample.Rows[row].Length) cells.Add(sample.Rows[row][column]);
        }

        return cells;
    }

    /// <summary>How a separate time is written; null, and the column forgotten, when the dates have their time.</summary>
    static DatePattern? TimePattern(
        CsvSample sample, int first, FieldColumns columns, DatePattern date, BarReadOptions options)
    {
        if (!columns.Has(BarField.Time)) return null;
        var pattern = date.HasTime ? null
            : options.TimeFormat is { } format ? DatePattern.Of(format)
            : CsvDates.TimePattern(CellsOf(sample, first, columns[BarField.Time]));
        if (pattern is null) columns[BarField.Time] = FieldColumns.None;
        return pattern;
    }

    static bool HasDecimalComma(CsvSample sample, int first, int close) =>
        CellsOf(sample, first, close).Exists(cell => cell.Contains(',', StringComparison.Ordinal) && !cell.Contains('.', StringComparison.Ordinal));

    static BarFormat FormatOf(string[] header, FieldColumns columns, DatePattern date)
    {
        if (columns.Has(BarField.AdjustedClose)) return BarFormat.Yahoo;
        if (header.Length == 0 && columns.Has(BarField.Time) && date.Format.StartsWith("yyyy.", StringComparison.Ordinal))
            return BarFormat.MetaTrader4;
        return header.Length > 0 && columns.Has(BarField.OpenInterest) && columns[BarField.Date] == 0
            ? BarFormat.Backtrader : BarFormat.Csv;
    }
}
