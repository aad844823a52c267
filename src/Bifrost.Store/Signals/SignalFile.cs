using System.Globalization;
using Bifrost.Engine.Data;
using Bifrost.Engine.Scanning;
using CsvHelper;

namespace Bifrost.Store.Signals;

/// <summary>
/// Signals in a CSV file: a column of symbols (or tickers) and one of dates; a direction and a weight where there are columns for them.
/// </summary>
public static class SignalFile
{
    static readonly string[] Symbols = ["symbol", "ticker", "instrument"];
    static readonly string[] Dates = ["date", "signal_date", "datetime", "time"];
    static readonly string[] Directions = ["direction", "side", "signal_type"];
    static readonly string[] Weights = ["weight"];
    static readonly CsvReaderOptions Options = new() { TrackLineNumbers = true, MissingField = CsvMissingFieldHandling.ReturnEmpty };

    /// <param name="order">How dates are written; null: found out, year first where that is possible, then day first.</param>
    /// <exception cref="SignalFileException">There is no such file, a column is missing, or a row cannot be read.</exception>
    public static SignalReading Read(string path, DateOrder? order = null)
    {
        try
        {
            using var text = new StreamReader(path);
            return Read(text, Path.GetFileName(path), order);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SignalFileException($"{path} cannot be read: {error.Message}");
        }
    }

    /// <param name="name">What the text is called in messages.</param>
    /// <inheritdoc cref="Read(string, DateOrder?)"/>
    public static SignalReading Read(TextReader text, string name, DateOrder? order = null)
    {
        var rows = RowsOf(text, name);
        string[] dates = [.. rows.Select(row => row.Date)];
        var found = order ?? SignalDates.Detect(dates) ?? SignalDates.Likeliest(dates);
        return new([.. rows.Select(row => SignalOf(row, found, name))], found);
    }

    static List<Row> RowsOf(TextReader text, string name)
    {
        try
        {
            using var csv = CsvReader.Create(text, Options, leaveOpen: true);
            string[] headings = [.. csv.Headers.Select(heading => heading.Trim().ToLowerInvariant().Replace(' ', '_'))];
            if (headings.Length == 0) throw new SignalFileException($"{name} is empty; signals were expected.");
            int symbol = Column(headings, Symbols, name), date = Column(headings, Dates, name);
            int direction = Find(headings, Directions), weight = Find(headings, Weights);
            List<Row> rows = [];
            while (csv.Read())
            {
                string Cell(int column) => column < 0 ? "" : csv.GetString(column).Trim();
                rows.Add(new(csv.LineNumber, Cell(symbol), Cell(date), Cell(direction), Cell(weight)));
            }

            return rows;
        }
        catch (CsvFormatException bad)
        {
            throw new SignalFileException($"{name} is no table of comma-separated values: {bad.Message}");
        }
    }

    static int Find(string[] headings, string[] names) => Array.FindIndex(headings, names.Contains);

    static int Column(string[] headings, string[] names, string file) => Find(headings, names) is >= 0 and var column
        ? column
        : throw new SignalFileException(
            $"{file} has no column {string.Join(" or ", names)}; its columns are {string.Join(", ", headings)}.");

    static TradeSignal SignalOf(Row row, DateOrder order, string file)
    {
        if (row.Symbol.Length == 0) throw new SignalFileException($"{file}, row {row.Line}: there is no symbol.");
        var date = SignalDates.Parse(row.Date, order) ?? throw new SignalFileException(
            $"{file}, row {row.Line}: the date {row.Date} cannot be read; one as {SignalDates.Example(order)} is expected.");
        return new(row.Symbol, UtcTime.From(date), DirectionOf(row, file), WeightOf(row, file));
    }

    static SignalDirection? DirectionOf(Row row, string file) => row.Direction.ToLowerInvariant() switch
    {
        "" => null,
        "long" or "buy" or "1" => SignalDirection.Long,
        "short" or "sell" or "-1" => SignalDirection.Short,
        _ => throw new SignalFileException(
            $"{file}, row {row.Line}: the direction {row.Direction} is unknown; long or short is expected."),
    };

    static double WeightOf(Row row, string file)
    {
        if (row.Weight.Length == 0) return 1;
        var isNumber = double.TryParse(row.Weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight);
        return isNumber && weight > 0 && double.IsFinite(weight)
            ? weight
            : throw new SignalFileException($"{file}, row {row.Line}: the weight {row.Weight} is not a number above 0.");
    }

    sealed record Row(long Line, string Symbol, string Date, string Direction, string Weight);
}

/// <summary>Signals of a file, in its order.</summary>
/// <param name="Order">How its dates were read.</param>
public sealed record SignalReading(IReadOnlyList<TradeSignal> Signals, DateOrder Order);
