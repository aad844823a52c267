namespace Bifrost.Engine.Data;

/// <summary>Reads the rows of a text whose layout is known into columns.</summary>
sealed class CsvRowReader(CsvLayout layout, string file, bool skipBadRows)
{
    readonly CsvCell[] _cells = new CsvCell[layout.Columns.Width];
    readonly int _dateAt = layout.Columns[BarField.Date];
    readonly int _timeAt = layout.Columns[BarField.Time];
    readonly int _symbolAt = layout.Columns[BarField.Symbol];
    readonly CsvSymbols _symbols = new();
    readonly bool _nullMeansNoRow = layout.Format == BarFormat.Yahoo;
    readonly byte[] _scratch = new byte[64];

    BadCell _bad;

    public List<SkippedRow> Skipped { get; } = [];

    /// <summary>Rows met, good or bad.</summary>
    public int Rows { get; private set; }

    /// <exception cref="BarReadException">A row is not as the layout says, and bad rows are not to be skipped.</exception>
    public BarRows Read(ReadOnlySpan<byte> text)
    {
        var lines = new CsvLines(text);
        var rows = new BarRows(lines.CountAhead - layout.FirstLine + 1, layout.Columns);
        if (layout.Date.HasOffset) rows.Offset = new long[rows.Time.Length];
        while (lines.MoveNext())
        {
            if (lines.Number < layout.FirstLine) continue;
            Rows++;
            if (TryReadRow(lines.Line, rows))
            {
                rows.Line[rows.Count++] = lines.Number;
                continue;
            }

            if (!skipBadRows && !_bad.IsNoRow) throw Stop(lines.Number);
            Skipped.Add(new(lines.Number, _bad.Reason));
        }

        rows.Trim();
        return rows;
    }

    bool TryReadRow(ReadOnlySpan<byte> line, BarRows rows)
    {
        var count = CsvCells.Cut(line, layout.Separator, layout.Quoted, _cells);
        if (count != layout.Width && !FitsAnyway(line, count)) return false;

        var date = Cell(line, _dateAt);
        if (!layout.Date.TryRead(date, out var time, out var offset))
            return Fail(line, _dateAt, $"a date as {layout.Date.Format}");
        if (layout.Time is { } clock)
        {
            if (!clock.TryRead(Cell(line, _timeAt), out var ofDay, out _)) return Fail(line, _timeAt, $"a time as {clock.Format}");
            time += ofDay - DateReading.Earliest;
        }

        rows.Time[rows.Count] = time;
        if (rows.Offset is { } offsets) offsets[rows.Count] = offset;
        for (var field = BarField.Open; field <= BarField.AdjustedClose; field++)
        {
            var column = layout.Columns[field];
            if (column == FieldColumns.None) continue;
            var cell = Cell(line, column);
            if (!DecimalText.TryRead(cell, out var value) && !TryReadOdd(cell, out value)) return Fail(line, column, "a number");
            rows[field][rows.Count] = value;
        }

        return _symbolAt == FieldColumns.None || TryReadSymbol(line, rows);
    }

    /// <summary>Comes last, so that a symbol is known only once one of its rows is.</summary>
    bool TryReadSymbol(ReadOnlySpan<byte> line, BarRows rows)
    {
        var symbol = _symbols.IndexOf(Cell(line, _symbolAt), rows.Symbols!);
        rows.SymbolOf[rows.Count] = symbol;
        return symbol >= 0 || Fail(line, _symbolAt, "a symbol of 1 to 64 characters");
    }

    ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, int column) => line.Slice(_cells[column].Start, _cells[column].Length);

    /// <summary>Missing values, numbers with a decimal comma, and thousands set apart by commas.</summary>
    bool TryReadOdd(ReadOnlySpan<byte> cell, out double value)
    {
        value = double.NaN;
        cell = cell.Trim(" \t"u8);
        if (cell.Length == 0) return true;
        if (System.Text.Ascii.EqualsIgnoreCase(cell, "null"u8)) return !_nullMeansNoRow;
        if (cell.Length > _scratch.Length) return false;
        if (!layout.DecimalComma) return Thousands.TryRead(cell, _scratch, out value);

        cell.CopyTo(_scratch);
        var copy = _scratch.AsSpan(0, cell.Length);
        copy.Replace((byte)',', (byte)'.');
        return DecimalText.TryRead(copy, out value);
    }

    /// <summary>Short rows miss a cell; long ones may only add empty cells.</summary>
    bool FitsAnyway(ReadOnlySpan<byte> line, int count)
    {
        if (count < _cells.Length)
        {
            _bad = new(null, CsvCells.Text(line), $"has {count} of the {_cells.Length} cells that a row needs");
            return false;
        }

        if (count < layout.Width || line[^1] == layout.Separator) return true;
        _bad = new(null, CsvCells.Text(line), $"has {count} cells, and the rows before it have {layout.Width}");
        return false;
    }

    bool Fail(ReadOnlySpan<byte> line, int column, string expected)
    {
        var value = CsvCells.Text(Cell(line, column));
        var isNull = _nullMeansNoRow && value.Equals("null", StringComparison.OrdinalIgnoreCase);
        _bad = new(layout.NameOf(column), value, isNull ? "null" : $"is not {expected}") { IsNoRow = isNull };
        return false;
    }

    BarReadException Stop(int line) => new($"{file} line {line}{_bad.Sentence}")
    {
        Line = line, Column = _bad.Column, Value = _bad.Value,
    };

    /// <param name="Column">Null when the row as a whole is bad.</param>
    readonly record struct BadCell(string? Column, string Value, string Problem)
    {
        /// <summary>Yahoo's row of a day without trading.</summary>
        public bool IsNoRow { get; init; }

        public string Sentence => Column is null ? $" {Problem}: '{Value}'" : $", column '{Column}': '{Value}' {Problem}";

        public string Reason => IsNoRow ? $"column '{Column}' is null"
            : Column is null ? $"{Problem}: '{Value}'" : $"column '{Column}': '{Value}' {Problem}";
    }
}
