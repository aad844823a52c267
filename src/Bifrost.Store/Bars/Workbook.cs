using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Bifrost.Engine.Data;
using ExcelDataReader;

namespace Bifrost.Store.Bars;

/// <summary>
/// Excel workbooks, XLSX and XLS, as text: the first sheet that holds rows, a line a row, tabs between cells, so that the lines
/// of messages are the rows of the sheet.
/// </summary>
static class Workbook
{
    static readonly SearchValues<char> s_breaks = SearchValues.Create("\t\r\n\"");

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => true,
        [(byte)'P', (byte)'K', 3, 4, ..] => HoldsWorkbook(bytes),
        _ => false,
    };

    /// <exception cref="BarReadException">It cannot be read as a workbook, or holds no rows.</exception>
    public static byte[] TextOf(byte[] bytes, string name)
    {
        // XLS names its texts' encoding by number; .NET knows the numbers only on demand.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            do
            {
                if (Sheet(reader) is { Length: > 0 } text) return Encoding.UTF8.GetBytes(text);
            }
            while (reader.NextResult());
        }
        // A damaged workbook makes the library throw nearly anything.
        catch (Exception problem)
        {
            throw new BarReadException($"{name} looks like a workbook but cannot be read: {problem.Message}", problem);
        }

        throw new BarReadException($"{name} is a workbook without rows.");
    }

    /// <summary>Empty when no cell of the sheet holds anything.</summary>
    static string Sheet(IExcelDataReader reader)
    {
        var text = new StringBuilder();
        var isEmpty = true;
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var cell = Text(reader.GetValue(column));
                isEmpty &= cell.Length == 0;
                if (column > 0) text.Append('\t');
                text.Append(cell);
            }

            text.Append('\n');
        }

        return isEmpty ? "" : text.ToString();
    }

    static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay: var clock } day when clock == TimeSpan.Zero => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Plain(cell.ToString() ?? ""),
    };

    static string Plain(string text) => text.AsSpan().ContainsAny(s_breaks)
        ? string.Concat(text.Select(character => s_breaks.Contains(character) ? ' ' : character))
        : text;

    static bool HoldsWorkbook(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()));
            return archive.GetEntry("xl/workbook.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
