using System.Text;
using Bifrost.Engine.Data;
using Bifrost.Host.Tests.Cli;
using Bifrost.Store.Datasets;

namespace Bifrost.Host.Tests.Datasets;

/// <summary>Files that a user has lying about: what is read of them, and what is said where nothing can be.</summary>
public sealed class DatasetFilesTests
{
    public static TheoryData<string, string> Readable => new()
    {
        { "long", "symbol,date,open,high,low,close\nAAA,2020-01-02,1,2,1,2\nBBB,2020-01-02,1,2,1,2\nAAA,2020-01-03,2,3,2,3\n" },
        { "by day", "Date,Ticker,Close\n2020-01-02,AAA,2\n2020-01-02,BBB,2\n2020-01-03,AAA,3\n" },
        { "words in headings", "Stock Code;Trade Date;closePriceUsd;Rank\nAAA;2020-01-02;2;9\nBBB;2020-01-02;2;9\nAAA;2020-01-03;3;9\n" },
        { "no header", "AAA,2020-01-02,1,2,1,2,10\nBBB,2020-01-02,1,2,1,2,10\nAAA,2020-01-03,2,3,2,3,10\n" },
        { "byte order mark", "\uFEFFsymbol,date,close\nAAA,2020-01-02,2\nBBB,2020-01-02,2\nAAA,2020-01-03,3\n" },
        { "line ends of Windows", "symbol,date,close\r\nAAA,2020-01-02,2\r\nBBB,2020-01-02,2\r\nAAA,2020-01-03,3\r\n" },
        { "decimal commas", "symbol;date;close\nAAA;02.01.2020;2,0\nBBB;02.01.2020;2,0\nAAA;03.01.2020;3,0\n" },
        { "thousands", "symbol,date,close,volume\nAAA,2020-01-02,2,\"1,000\"\nBBB,2020-01-02,2,\"12,345,678\"\nAAA,2020-01-03,3,\"10\"\n" },
        { "day first", "symbol,date,close\nAAA,13/01/2020,2\nBBB,13/01/2020,2\nAAA,14/01/2020,3\n" },
        { "case of symbols", "symbol,date,close\nAAA,2020-01-02,2\nBBB,2020-01-02,2\naaa,2020-01-03,3\n" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Two_symbols_are_read(string form, string text)
    {
        using var folder = new Folder();

        var data = Open(folder.Write("prices.csv", text));

        Assert.True(data.Refused.Count == 0, form);
        Assert.Equal(["AAA", "BBB"], data.Series.Select(series => series.Name));
        Assert.Equal([2, 3], data.Series[0].Bars.Close.ToArray());
        Assert.Equal([2], data.Series[1].Bars.Close.ToArray());
    }

    [Theory]
    [InlineData("bars.csv is empty: it has no header and no bars.", "")]
    [InlineData("bars.csv has a header but no bars.", "symbol,date,close\n")]
    [InlineData("bars.csv holds no bars", "nothing\nat all\n")]
    [InlineData("its header names no close among 'symbol', 'date'", "symbol,date\nAAA,2020-01-02\nAAA,2020-01-03\n")]
    [InlineData("its header names no date among 'symbol', 'close'", "symbol,close\nAAA,2\nAAA,3\n")]
    [InlineData("'soon' is not a date", "symbol,date,close\nAAA,soon,2\nAAA,later,3\n")]
    [InlineData("line 3, column 'date': '2020/01/03' is not a date as", "symbol,date,close\nAAA,2020-01-02,2\nAAA,2020/01/03,3\n")]
    [InlineData("line 3, column 'close': 'n/a' is not a number", "symbol,date,close\nAAA,2020-01-02,2\nAAA,2020-01-03,n/a\n")]
    [InlineData("line 3, column 'close': '12,34' is not a number", "symbol,date,close\nAAA,2020-01-02,2\nAAA,2020-01-03,\"12,34\"\n")]
    [InlineData("line 3, column 'symbol': '' is not a symbol", "symbol,date,close\nAAA,2020-01-02,2\n,2020-01-03,3\n")]
    [InlineData("line 3 (2020-01-02): has the same time as line 4", "date,close\n2020-01-01,1\n2020-01-02,2\n2020-01-02,3\n")]
    [InlineData("a value is missing or not finite", "symbol,date,close\nAAA,2020-01-02,2\nAAA,2020-01-03,\nAAA,2020-01-06,NaN\n")]
    [InlineData("a value is missing or not finite", "symbol,date,close\nAAA,2020-01-02,2\nAAA,2020-01-03,1e400\n")]
    [InlineData("the day or the month may come first", "symbol,date,close\nAAA,01/02/2020,2\nAAA,02/02/2020,2\n")]
    public void What_is_wrong_is_said(string message, string text)
    {
        using var folder = new Folder();

        var refused = Assert.Throws<BarReadException>(() => Open(folder.Write("bars.csv", text))).Message;

        Assert.Contains(message, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbol_whose_bars_are_bad_is_refused_and_the_others_are_read()
    {
        using var folder = new Folder();

        var data = Open(folder.Write("x.csv", "symbol,date,close\nAAA,2020-01-02,2\nBBB,2020-01-02,-2\nAAA,2020-01-03,3\n"));

        Assert.Equal("AAA", Assert.Single(data.Series).Name);
        var refused = Assert.Single(data.Refused);
        Assert.StartsWith("BBB of ", refused.Name, StringComparison.Ordinal);
        Assert.Contains("line 3", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_one_symbol_need_not_follow_each_other()
    {
        using var folder = new Folder();
        var random = new Random(5);
        var rows = Enumerable.Range(0, 300)
            .Select(row => (Symbol: $"S{row % 7}", Day: new DateOnly(2020, 1, 1).AddDays(row / 7), Close: row + 1)).ToList();
        string Text(IEnumerable<(string Symbol, DateOnly Day, int Close)> all) =>
            "symbol,date,close\n" + string.Concat(all.Select(row => $"{row.Symbol},{row.Day:yyyy-MM-dd},{row.Close}\n"));
        var inOrder = Open(folder.Write("a.csv", Text(rows.OrderBy(row => row.Symbol, StringComparer.Ordinal))));

        Assert.Equal(inOrder.Hash, Open(folder.Write("b.csv", Text(rows))).Hash);
        var shuffled = folder.Write("c.csv", Text(rows.OrderBy(_ => random.Next())));
        var mended = DatasetFiles.Open([shuffled], new() { Repair = BarDefects.OutOfOrder });
        Assert.Equal(inOrder.Hash, mended.Hash);
    }

    [Fact]
    public void Folder_and_long_file_of_the_same_bars_are_the_same_dataset()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(folder.PathOf("each/deeper"));
        folder.Write("each/AAA.csv", "date,close\n2020-01-02,2\n2020-01-03,3\n");
        folder.Write("each/deeper/BBB.txt", "2020-01-02,1,2,1,2\n");
        folder.Write("each/readme.md", "not looked at");
        var inOne = folder.Write(
            "all.csv", "symbol,date,open,high,low,close\nBBB,2020-01-02,1,2,1,2\nAAA,2020-01-02,2,2,2,2\nAAA,2020-01-03,3,3,3,3\n");

        Assert.Equal(Open(inOne).Hash, Open(folder.PathOf("each")).Hash);
    }

    [Fact]
    public void Hash_changes_with_any_bar_and_any_name()
    {
        using var folder = new Folder();
        string[] texts =
        [
            "symbol,date,close\nAAA,2020-01-02,2\n", "symbol,date,close\nAAB,2020-01-02,2\n", "symbol,date,close\nAAA,2020-01-03,2\n",
            "symbol,date,close\nAAA,2020-01-02,2.0000000000000004\n", "symbol,date,close,volume\nAAA,2020-01-02,2,1\n",
        ];

        Assert.Equal(texts.Length, texts.Select(text => Open(folder.Write("x.csv", text)).Hash).Distinct().Count());
    }

    [Fact]
    public void Text_of_an_old_windows_program_is_read()
    {
        using var folder = new Folder();
        File.WriteAllBytes(folder.PathOf("x.csv"), Encoding.Latin1.GetBytes("symbol,date,close\nMÜV,2020-01-02,2\n"));

        Assert.Equal("MÜV", Assert.Single(Open(folder.PathOf("x.csv")).Series).Name);
    }

    static Dataset Open(string path) => DatasetFiles.Open([path], BarReadOptions.Default);
}
