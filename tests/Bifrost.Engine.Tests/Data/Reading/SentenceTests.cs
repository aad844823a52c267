using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data.Reading;

/// <summary>Files without enough bars, and files that are no bars at all: each gets a sentence.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("", "prices.csv is empty: it has no header and no bars.")]
    [InlineData("\n\n  \n", "prices.csv is empty: it has no header and no bars.")]
    [InlineData("date,open,high,low,close,volume\n", "prices.csv has a header but no bars.")]
    [InlineData("hello\nworld\n", "prices.csv holds no bars: there is no date and no number in it, only text such as 'hello'.")]
    [InlineData("date,open,high,low\n2020-01-02,1,2,3\n",
        "prices.csv holds no bars: its header names no close among 'date', 'open', 'high', 'low'. "
        + "If they are there, say in which columns (date=1,close=5).")]
    [InlineData("19980102,0.8613657,0.00892857,1\n20000620,0.8613657,0.00892857,101\n",
        "prices.csv holds no bars: line 1 has 4 numbers (19980102,0.8613657,0.00892857,1), and a bar is a date followed by "
        + "open, high, low, close. If they are there, say in which columns (date=1,close=5).")]
    [InlineData("date,open,high,low,close\nyesterday,1,2,1,2\n",
        "prices.csv: 'yesterday' is not a date of a known form; give the format of the dates.")]
    [InlineData("a\0b", "prices.csv line 1 is not text: bars are read from CSV, plain or gzip.")]
    public void A_file_without_bars_gets_a_sentence(string text, string sentence) =>
        Assert.Equal(sentence, PriceFile.Refusal(text).Message);

    [Fact]
    public void One_bar_is_read_with_a_note() => Assert.Equal(
        ["prices.csv gives one bar only; an order needs the bar after it to be filled."],
        PriceFile.Of(PriceFile.Daily("2020-01-02")).Report.Notes);

    [Fact]
    public void A_range_without_bars_says_what_there_is()
    {
        var text = PriceFile.Daily("2020-01-02", "2020-01-03");

        Assert.Equal(
            "prices.csv has no bar from 2021-01-01 to 2021-06-01; its bars go from 2020-01-02 23:59:59.99999 to 2020-01-03 23:59:59.99999.",
            PriceFile.Refusal(text, new() { From = new(2021, 1, 1), To = new(2021, 6, 1) }).Message);
        Assert.StartsWith(
            "prices.csv has no bar from 2021-01-01 on;",
            PriceFile.Refusal(text, new() { From = new(2021, 1, 1) }).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "prices.csv has no bar up to 2019-01-01;",
            PriceFile.Refusal(text, new() { To = new(2019, 1, 1) }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_bad_leaves_no_bars() => Assert.Equal(
        "prices.csv has no bars: none of its 1 rows could be kept.",
        PriceFile.Refusal("date,open,high,low,close\n2020-01-02,a,b,c,d\n", new() { SkipBadRows = true }).Message);

    [Fact]
    public void A_date_format_without_meaning_is_told() =>
        Assert.Contains(
            "'Q'", PriceFile.Refusal(PriceFile.Daily("2020-01-02"), new() { DateFormat = "Q" }).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_give_bars_or_a_sentence() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll<byte[]>(bytes => ReadsOrRefuses(bytes)));

    [Fact]
    public void Any_damage_to_a_good_file_gives_bars_or_a_sentence() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Damaged.ToArbitrary(), ReadsOrRefuses));

    static Gen<byte[]> Damaged =>
        from file in Gen.Elements(
            "date,open,high,low,close,volume\n2020-01-02,10,12,9,11,100\n2020-01-03,10,12,9,11,100\n",
            "Date;Time;Open;High;Low;Close;Volume\n02/01/2020;09:30;1,0;2,0;1,0;1,5;7\n13/01/2020;09:31;1,0;2,0;1,0;1,5;7\n",
            "2020.01.02,09:30,10,12,9,11,100\n2020.01.02,09:31,10,12,9,11,100\n",
            "Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,1,2,1,2,1,9\n2020-01-03,null,null,null,null,null,null\n")
        from changes in (from at in Gen.Choose(0, 10_000)
                         from with in Gen.Elements([.. "0129-./:;,\t\n\r\" #Tnulepm"u8.ToArray(), 0xC3, 0xFF, (byte)'+'])
                         from kind in Gen.Choose(0, 2)
                         select (at, with, kind)).ArrayOf()
        select Apply(System.Text.Encoding.UTF8.GetBytes(file), changes);

    static byte[] Apply(byte[] file, (int At, int With, int Kind)[] changes)
    {
        var bytes = file.ToList();
        foreach (var (at, with, kind) in changes)
        {
            if (bytes.Count == 0) break;
            if (kind == 0) bytes[at % bytes.Count] = (byte)with;
            else if (kind == 1) bytes.Insert(at % bytes.Count, (byte)with);
            else bytes.RemoveAt(at % bytes.Count);
        }

        return [.. bytes];
    }

    static bool ReadsOrRefuses(byte[] bytes)
    {
        BarReadOptions[] ways =
        [
            BarReadOptions.Default,
            new() { SkipBadRows = true, Repair = BarDefects.All },
            new() { Format = BarFormat.Yahoo }, new() { Format = BarFormat.MetaTrader4 }, new() { Format = BarFormat.Backtrader },
            new() { Columns = ColumnMap.Parse("date=1,close=2") },
        ];
        foreach (var options in ways)
        {
            try
            {
                if (BarReader.Read(bytes, "any", options).Series.Bars.Count == 0) return false;
            }
            catch (BarReadException refusal)
            {
                if (refusal.Message.Length == 0) return false;
            }
        }

        return true;
    }
}
