using System.Globalization;

namespace Bifrost.Engine.Data;

/// <summary>Finds out which column of a file holds what.</summary>
sealed class CsvColumns(CsvSample sample, string file, BarReadOptions options)
{
    static readonly BarField[] s_prices = [BarField.Open, BarField.High, BarField.Low, BarField.Close];

    readonly DatePattern? _given = options.DateFormat is { } format ? DatePattern.Of(format) : null;

    /// <summary>The first row that holds a number or a date; the number of rows when none does.</summary>
    public int FirstData()
    {
        for (var i = 0; i < sample.Rows.Count; i++)
        {
            if (Array.Exists(sample.Rows[i], cell => IsNumber(cell) || CsvDates.IsDate(cell, _given))) return i;
        }

        return sample.Rows.Count;
    }

    /// <summary>The row above the data that names most fields; empty without one.</summary>
    public string[] Header(int firstData)
    {
        string[] best = [];
        var named = 0;
        for (var i = 0; i < firstData; i++)
        {
            var found = HeaderNames.Find(sample.Rows[i]).Count;
            if (found < named || (found == 0 && best.Length > 0)) continue;
            (best, named) = (sample.Rows[i], found);
        }

        return best;
    }

    public FieldColumns Find(string[] header, int firstData)
    {
        var row = sample.Rows[firstData];
        var columns = options.Format is BarFormat.Detect or BarFormat.Csv
            ? header.Length > 0 ? ByName(header, row) : ByPosition(row, firstData)
            : OfFormat(options.Format, row);
        if (options.Columns is { } map) Place(map, header, row, columns);
        if (!columns.Has(BarField.Date) || !columns.Has(BarField.Close)) throw NoBars(header, row, firstData);
        return columns;
    }

    static FieldColumns OfFormat(BarFormat format, string[] row)
    {
        BarField[] order = format switch
        {
            BarFormat.Yahoo => [BarField.Date, .. s_prices, BarField.AdjustedClose, BarField.Volume],
            BarFormat.Backtrader when row.Length < 8 => [BarField.Date, .. s_prices, BarField.Volume, BarField.OpenInterest],
            BarFormat.Backtrader => [BarField.Date, BarField.Time, .. s_prices, BarField.Volume, BarField.OpenInterest],
            _ => [BarField.Date, BarField.Time, .. s_prices, BarField.Volume],
        };
        return FieldColumns.InOrder(order, 0, row.Length);
    }

    FieldColumns ByName(string[] header, string[] row)
    {
        var columns = HeaderNames.Find(header);
        if (!columns.Has(BarField.Date) && CsvDates.IsDate(row[0], _given))
        {
            if (row.Length == header.Length + 1) columns.ShiftFrom(0);
            columns[BarField.Date] = 0;
        }

        var date = columns[BarField.Date];
        if (columns.Has(BarField.Date) && !columns.Has(BarField.Time)
            && row.Length == header.Length + 1 && row[^1].Length > 0 && CsvDates.IsTime(row[date + 1]))
        {
            columns.ShiftFrom(date + 1);
            columns[BarField.Time] = date + 1;
        }

        return columns;
    }

    /// <summary>A symbol if there is one, date, time if there is one, open, high, low, close, volume, open interest.</summary>
    FieldColumns ByPosition(string[] row, int firstData)
    {
        var date = Array.FindIndex(row, cell => CsvDates.IsDate(cell, _given));
        if (date is < 0 or > 2) return new();

        var hasTime = date + 1 < row.Length && CsvDates.IsTime(row[date + 1])
            && (row[date + 1].Contains(':', StringComparison.Ordinal) || DatesRepeat(date, firstData));
        var first = date + (hasTime ? 2 : 1);
        var numbers = 0;
        while (first + numbers < row.Length && numbers < 7 && (numbers >= 4 || IsNumber(row[first + numbers]))) numbers++;
        if (numbers < 4) return new();

        BarField[] order = [.. s_prices, BarField.Volume, BarField.OpenInterest];
        var columns = FieldColumns.InOrder(order, first, first + (numbers == 7 ? 5 : numbers));
        columns[BarField.Date] = date;
        if (date > 0 && row[0].Length > 0 && !IsNumber(row[0])) columns[BarField.Symbol] = 0;
        if (hasTime) columns[BarField.Time] = date + 1;
        return columns;
    }

    bool DatesRepeat(int column, int firstData) =>
        firstData + 1 < sample.Rows.Count && column < sample.Rows[firstData + 1].Length
        && sample.Rows[firstData][column] == sample.Rows[firstData + 1][column];

    void Place(ColumnMap map, string[] header, string[] row, FieldColumns columns)
    {
        foreach (var (field, name) in map.Columns)
        {
            var column = Array.FindIndex(header, cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (column < 0 && int.TryParse(name, CultureInfo.InvariantCulture, out var position)) column = position - 1;
            if (column < 0 || column >= row.Length)
                throw new BarReadException($"{file} has no column '{name}'; it has {Listed(header, row)}.") { Column = name };
            columns[field] = column;
        }
    }

    BarReadException NoBars(string[] header, string[] row, int firstData)
    {
        var line = sample.Lines[firstData];
        var what = header.Length > 0
            ? $"its header names no {(HeaderNames.Find(header).Has(BarField.Close) ? "date" : "close")} among {Listed(header, row)}"
            : $"line {line} has {row.Count(IsNumber)} numbers ({string.Join((char)sample.Separator, row.Take(8))}), "
              + "and a bar is a date followed by open, high, low, close";
        return new($"{file} holds no bars: {what}. If they are there, say in which columns (date=1,close=5).") { Line = line };
    }

    static string Listed(string[] header, string[] row) =>
        header.Length > 0 ? string.Join(", ", header.Take(20).Select(name => $"'{name}'")) : $"{row.Length} columns";

    bool IsNumber(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        || (sample.Separator != ',' && double.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
