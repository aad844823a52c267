using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Report.Csv;

/// <summary>
/// One line of a comma-separated table, as RFC 4180 has it, ended by a line feed. A text that a spreadsheet would take for a
/// formula gets an apostrophe in front; numbers stay numbers.
/// </summary>
public static class CsvRow
{
    static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r");

    public static void Write(TextWriter output, IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(Quoted(cells[i]));
        }

        output.Write('\n');
    }

    /// <summary>The fewest digits that read back to the same bits; empty for NaN.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>ISO 8601, UTC, with as many digits of a second as there are.</summary>
    public static string Time(long time)
    {
        var utc = UtcTime.ToDateTime(time);
        string format = utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        return utc.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>StopTrailLimit is stop_trail_limit.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    static string Quoted(string cell)
    {
        var safe = IsFormula(cell) ? $"'{cell}" : cell;
        return safe.AsSpan().ContainsAny(Special) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    static bool IsFormula(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(cell[0])
        && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
