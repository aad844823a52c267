using System.Text;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data;

public sealed class BarQualityTests
{
    [Fact]
    public void Everything_that_is_wrong_is_counted_with_its_line()
    {
        const string Text =
            """
            symbol,date,open,high,low,close,volume
            AAA,2020-01-02,10,11,9,10,100
            AAA,2020-01-03,10,11,9,dear,100
            AAA,2020-01-07,10,11,9,10,100
            AAA,2020-01-06,10,11,9,10,100
            AAA,2020-01-06,10,11,9,10,100
            AAA,2020-01-08,10,8,9,10,100
            AAA,2020-01-09,0,11,0,10,100
            AAA,2020-01-10,10,11,9,10,0
            AAA,2020-01-13,10,11,9,,100
            AAA,2020-01-14,10,11,9,10,-5
            AAA,2020-01-15,-10,11,-10,10,5
            AAA,2020-01-16,10,30,10,25,5
            AAA,2020-02-16,25,30,10,25,5
            """;

        Assert.Equal(
            [
                "Unreadable 1 line 3: column 'close': 'dear' is not a number",
                "OutOfOrder 2 AAA line 5 (2020-01-06): comes after the later 2020-01-07 23:59:59.99999",
                "Duplicate 1 AAA line 5 (2020-01-06): has the same time as line 6",
                "HighBelowLow 1 AAA line 7 (2020-01-08): high 8 is below low 9",
                "NegativePrice 1 AAA line 12 (2020-01-15): a price is negative: open -10, high 11, low -10, close 10",
                "ZeroPrice 1 AAA line 8 (2020-01-09): a price is 0: open 0, high 11, low 0, close 10",
                "NotANumber 1 AAA line 10 (2020-01-13): a value is missing or not finite: "
                    + "open 10, high 11, low 9, close NaN, volume 100, open interest 0",
                "NegativeVolume 1 AAA line 11 (2020-01-14): volume -5 is negative",
                "Gap 1 AAA line 14 (2020-02-16): nothing for 31 days before it",
                "Jump 1 AAA line 13 (2020-01-16): close 25 after 10, +150%",
                "NoVolume 1 AAA line 9 (2020-01-10): volume 0",
            ],
            Told(Text));
    }

    [Fact]
    public void Day_that_the_others_have_is_missed()
    {
        var rows = from day in Enumerable.Range(1, 9)
                   from symbol in (string[])["AAA", "BBB", "CCC"]
                   where (symbol, day) is not ("BBB", 4) and not ("CCC", > 6)
                   select $"{symbol},2020-01-{day:00},{10 + day}";

        Assert.Equal(
            ["MissingDay 1 BBB line 14 (2020-01-04): most others have a bar that day"],
            Told("symbol,date,close\n" + string.Join('\n', rows)));
    }

    [Fact]
    public void Sound_bars_have_nothing_to_tell() => Assert.All(
        SampleMarkets.Daily.ToSeries(),
        series =>
        {
            var output = new System.Buffers.ArrayBufferWriter<byte>();
            BarWriter.Write(series, output);
            Assert.Empty(Told(Encoding.UTF8.GetString(output.WrittenSpan)));
        });

    static IEnumerable<string> Told(string text)
    {
        var read = BarReader.ReadSymbols(Encoding.UTF8.GetBytes(text), "x.csv", BarReadOptions.Default.Lenient);
        return BarQuality.Of(read.Readings, read.Skipped).Select(tally => $"{tally.Kind} {tally.Count} {tally.Examples[0]}");
    }
}
