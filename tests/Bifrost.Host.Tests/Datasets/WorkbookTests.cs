using System.IO.Compression;
using Bifrost.Engine.Data;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Datasets;

namespace Bifrost.Host.Tests.Datasets;

public sealed class WorkbookTests
{
    const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Sheet_is_read_as_a_long_file_would_be()
    {
        using var folder = new Folder();
        var file = Workbook(
            folder, Row("Symbol", "Trade Date", "Close"),
            Row("AAA", "2020-01-02", 2), Row("BBB", "2020-01-02", 2.5), Row("AAA", "2020-01-03", 3));

        var data = DatasetFiles.Open([file], BarReadOptions.Default);

        Assert.Equal(["AAA", "BBB"], data.Series.Select(series => series.Name));
        Assert.Equal([2, 3], data.Series[0].Bars.Close.ToArray());
        Assert.Equal([2.5], data.Series[1].Bars.Close.ToArray());
    }

    [Fact]
    public void Message_names_the_row_of_the_sheet()
    {
        using var folder = new Folder();
        var file = Workbook(folder, Row("symbol", "date", "close"), Row("AAA", "2020-01-02", 2), Row("AAA", "2020-01-03", "dear"));

        var refused = Assert.Throws<BarReadException>(() => DatasetFiles.Open([file], BarReadOptions.Default));

        Assert.Equal("book.xlsx line 3, column 'close': 'dear' is not a number", refused.Message);
    }

    [Fact]
    public void Sheet_without_rows_and_damaged_workbook_are_told()
    {
        using var folder = new Folder();
        var empty = Workbook(folder);
        Assert.Equal("book.xlsx is a workbook without rows.", Refusal(empty));

        var bytes = File.ReadAllBytes(Workbook(folder, Row("symbol", "date", "close"), Row("AAA", "2020-01-02", 2)));
        for (var cut = 4; cut < bytes.Length; cut += 37)
        {
            File.WriteAllBytes(folder.PathOf("cut.xlsx"), bytes[..cut]);
            Assert.NotEmpty(Refusal(folder.PathOf("cut.xlsx")));
        }

        File.WriteAllBytes(folder.PathOf("old.xls"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3]);
        Assert.Contains("old.xls looks like a workbook but cannot be read", Refusal(folder.PathOf("old.xls")), StringComparison.Ordinal);
    }

    static string Refusal(string file) =>
        Assert.Throws<BarReadException>(() => DatasetFiles.Open([file], BarReadOptions.Default)).Message;

    static object[] Row(params object[] cells) => cells;

    /// <summary>The smallest workbook there is.</summary>
    static string Workbook(Folder folder, params object[][] rows)
    {
        var path = folder.PathOf("book.xlsx");
        File.Delete(path);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(archive, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        Add(archive, "xl/workbook.xml",
            $"<workbook xmlns='{Spreadsheet}' xmlns:r='{Relationship}'>"
            + "<sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>");
        Add(archive, "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + $"<Relationship Id='r1' Type='{Relationship}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        Add(archive, "xl/worksheets/sheet1.xml", $"<worksheet xmlns='{Spreadsheet}'><sheetData>{Rows(rows)}</sheetData></worksheet>");
        return path;
    }

    static string Rows(object[][] rows) => string.Concat(rows.Select((row, index) =>
        $"<row r='{index + 1}'>{string.Concat(row.Select((cell, column) => Cell(cell, $"{(char)('A' + column)}{index + 1}")))}</row>"));

    static string Cell(object cell, string place) => cell is string text
        ? $"<c r='{place}' t='inlineStr'><is><t>{text}</t></is></c>"
        : $"<c r='{place}'><v>{cell}</v></c>";

    static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
