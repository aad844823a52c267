namespace Bifrost.Engine.Data;

/// <summary>Resolves a zone's offsets over a range of its local time.</summary>
/// <exception cref="BarReadException">There is no such zone.</exception>
public delegate ZoneOffsets ZoneResolver(string zone, long from, long to);

/// <summary>Reads bars from text: finds the layout, reads the rows, checks, adjusts and stamps them.</summary>
public static class BarReader
{
    /// <summary>The bars of one instrument.</summary>
    /// <param name="text">The whole file, UTF-8.</param>
    /// <param name="file">The file's name, for messages and for the name of the series.</param>
    /// <param name="zones">Needed when the options name a zone other than UTC.</param>
    /// <exception cref="BarReadException">The text is not bars, or they are bad and neither skipped nor repaired.</exception>
    public static BarReading Read(ReadOnlySpan<byte> text, string file, BarReadOptions options, ZoneResolver? zones = null)
    {
        var layout = LayoutOf(text, file, options);
        var reader = new CsvRowReader(layout, file, options.SkipBadRows);
        var rows = RowsOf(reader, text, file);
        if (rows.Symbols is { Count: > 1 } symbols)
        {
            throw new BarReadException(
                $"{file} holds bars of {symbols.Count} symbols ({Listed(symbols)}); here those of one are expected.");
        }

        return Whole(rows, options.Name ?? NameOf(file), layout, reader, new(file, options, zones));
    }

    /// <summary>The one series of a file.</summary>
    static BarReading Whole(BarRows rows, string name, CsvLayout layout, CsvRowReader reader, BarAssembly assembly)
    {
        var reading = assembly.Assemble(rows, name, layout);
        var report = reading.Report with { Rows = reader.Rows, Skipped = ByLine(reader.Skipped, reading.Report.Skipped) };
        return reading with { Report = report };
    }

    /// <summary>
    /// The bars of every instrument of a file that has a column of symbols; of a file without one those of the instrument
    /// that it is named after. An instrument whose bars are bad is refused, the others are read.
    /// </summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <exception cref="BarReadException">The text is not bars, a row of it cannot be read, or its only instrument is bad.</exception>
    public static SymbolsReading ReadSymbols(ReadOnlySpan<byte> text, string file, BarReadOptions options, ZoneResolver? zones = null)
    {
        var layout = LayoutOf(text, file, options);
        var reader = new CsvRowReader(layout, file, options.SkipBadRows);
        var rows = RowsOf(reader, text, file);
        if (rows.Symbols is null or { Count: 1 })
        {
            var only = Whole(rows, rows.Symbols?[0] ?? options.Name ?? NameOf(file), layout, reader, new(file, options, zones));
            return new(file, [only], [], only.Report.Skipped) { Rows = reader.Rows };
        }

        List<BarReading> readings = [];
        List<RefusedSymbol> refused = [];
        List<SkippedRow> skipped = [];
        foreach (var (index, part) in rows.BySymbol().Index())
        {
            var name = rows.Symbols[index];
            var assembly = new BarAssembly(file, options, zones);
            try
            {
                readings.Add(assembly.Assemble(part, name, layout));
            }
            catch (BarReadException bad)
            {
                refused.Add(new(name, bad.Message));
            }

            skipped.AddRange(assembly.Refused);
        }

        return new(file, readings, refused, ByLine(reader.Skipped, skipped)) { Rows = reader.Rows };
    }

    static BarRows RowsOf(CsvRowReader reader, ReadOnlySpan<byte> text, string file)
    {
        var rows = reader.Read(text);
        return rows.Count > 0 ? rows : throw new BarReadException($"{file} has no bars: none of its {reader.Rows} rows could be kept.");
    }

    static CsvLayout LayoutOf(ReadOnlySpan<byte> text, string file, BarReadOptions options)
    {
        try
        {
            return CsvLayoutDetection.Detect(text, file, options);
        }
        catch (FormatException problem)
        {
            throw new BarReadException(problem.Message, problem);
        }
    }

    static string Listed(List<string> symbols) =>
        string.Join(", ", symbols.Take(3)) + (symbols.Count > 3 ? ", …" : "");

    static List<SkippedRow> ByLine(List<SkippedRow> unread, IReadOnlyList<SkippedRow> refused) =>
        refused.Count == 0 ? unread : [.. unread.Concat(refused).OrderBy(row => row.Line)];

    /// <summary>The file's name without its endings.</summary>
    static string NameOf(string file)
    {
        foreach (var ending in (string[])[".gz", ".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls"])
        {
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) file = file[..^ending.Length];
        }

        return file;
    }
}
