namespace Bifrost.Engine.Data;

/// <summary>What was found in a file and what was done about it.</summary>
public sealed record BarReadReport
{
    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    public required BarFormat Format { get; init; }

    /// <summary>How its dates are written; with a separate time the two formats with a space between.</summary>
    public required string DateFormat { get; init; }

    public required Timeframe Timeframe { get; init; }

    public required int Compression { get; init; }

    /// <summary>The rows of data in the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Bars delivered; fewer than the rows by what was skipped, dropped, or outside from and to.</summary>
    public required int Bars { get; init; }

    public IReadOnlyList<SkippedRow> Skipped { get; init; } = [];

    public IReadOnlyList<BarRepair> Repairs { get; init; } = [];

    /// <summary>The defects that were let pass, kind by kind.</summary>
    public IReadOnlyList<BarDefect> Allowed { get; init; } = [];

    /// <summary>Whatever else the user should know, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A series read from a file, and how that went.</summary>
public sealed record BarReading(BarSeries Series, BarReadReport Report)
{
    /// <summary>The line of the file that each bar stands on, counted from 1.</summary>
    public ReadOnlyMemory<int> Lines { get; init; }
}

/// <summary>The instruments read from one file.</summary>
/// <param name="Refused">Those whose bars are bad.</param>
/// <param name="Skipped">Rows left out of all of them, by line.</param>
public sealed record SymbolsReading(
    string File, IReadOnlyList<BarReading> Readings, IReadOnlyList<RefusedSymbol> Refused, IReadOnlyList<SkippedRow> Skipped)
{
    /// <summary>The rows of data in the file.</summary>
    public required int Rows { get; init; }
}

/// <summary>An instrument, or a whole file, that could not be read.</summary>
/// <param name="Reason">A sentence that names the place.</param>
public sealed record RefusedSymbol(string Name, string Reason);
