namespace Bifrost.Engine.Data;

/// <summary>How the rows of one file are to be read.</summary>
sealed record CsvLayout
{
    public required byte Separator { get; init; }

    /// <summary>Some cells stand in quotes.</summary>
    public required bool Quoted { get; init; }

    /// <summary>Decimals follow a comma, as in 1,25.</summary>
    public required bool DecimalComma { get; init; }

    public required BarFormat Format { get; init; }

    /// <summary>The line of the first row of data.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Cells in a row.</summary>
    public required int Width { get; init; }

    /// <summary>The column names of the header; without a header none.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    public required FieldColumns Columns { get; init; }

    public required DatePattern Date { get; init; }

    public required DatePattern? Time { get; init; }

    public string DateFormat => Time is null ? Date.Format : $"{Date.Format} {Time.Format}";

    /// <summary>The header's name of a column, else what it holds and where it stands.</summary>
    public string NameOf(int column)
    {
        if (column < Header.Count && Header[column].Length > 0) return Header[column];
        return Columns.FieldAt(column)?.ToString().ToLowerInvariant() ?? $"{column + 1}";
    }
}
