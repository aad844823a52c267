using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data.Reading;

public sealed class RepairTests
{
    static readonly BarReadOptions s_repair = new() { Repair = BarDefects.All, Allow = BarDefects.None };

    [Fact]
    public void Bars_are_sorted_and_the_last_of_a_time_is_kept()
    {
        var read = PriceFile.Of(PriceFile.Daily("2020-01-01", "2020-01-03", "2020-01-02", "2020-01-03"), s_repair);

        Assert.Equal([10, 12, 13], read.Series.Bars.Open);
        Assert.Equal(
            [
                "line 4 (2020-01-02): comes after the later 2020-01-03 23:59:59.99999: sorted in",
                "line 3 (2020-01-03): has the same time as line 5: dropped for the later one",
            ],
            read.Report.Repairs.Select(repair => repair.ToString()));
    }

    [Fact]
    public void High_and_low_are_widened_impossible_prices_dropped_and_volumes_set_to_zero()
    {
        var read = PriceFile.Of(
            "date,open,high,low,close,volume\n2020-01-01,10,8,9,11,1\n2020-01-02,10,12,9,13,1\n2020-01-03,10,12,-1,11,1\n"
            + "2020-01-06,10,12,9,,1\n2020-01-07,0,12,0,11,1\n2020-01-08,10,12,9,11,-5\n2020-01-09,10,12,9,11,\n", s_repair);

        Assert.Equal([11, 13, 12, 12], read.Series.Bars.High);
        Assert.Equal([8, 9, 9, 9], read.Series.Bars.Low);
        Assert.Equal([1, 1, 0, 0], read.Series.Bars.Volume);
        Assert.Equal([2, 3, 4, 5, 6, 7, 8], read.Report.Repairs.Select(repair => repair.Defect.Line));
    }

    [Fact]
    public void Sound_files_need_no_repair()
    {
        var text = PriceFile.Daily("2020-01-01", "2020-01-02", "2020-01-03");

        var read = PriceFile.Of(text, s_repair);

        Assert.Empty(read.Report.Repairs);
        Assert.Equal(PriceFile.Of(text).Series.Bars.Close.ToArray(), read.Series.Bars.Close.ToArray());
    }

    [Fact]
    public void Whatever_the_prices_repaired_bars_have_no_defect_left() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Rows, rows =>
        {
            try
            {
                var repaired = PriceFile.Of("date,open,high,low,close,volume\n" + rows, s_repair).Series.Bars;
                for (var i = 0; i < repaired.Count; i++)
                {
                    if (i > 0 && repaired.Time[i] <= repaired.Time[i - 1]) return false;
                    var bar = repaired[i];
                    if (BarChecks.Of(bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.OpenInterest) != BarDefects.None) return false;
                }

                return true;
            }
            catch (BarReadException nothingLeft)
            {
                return nothingLeft.Message.Contains("no bars", StringComparison.Ordinal);
            }
        }));

    static Arbitrary<string> Rows =>
        (from rows in (from day in Gen.Choose(1, 28)
                       from values in Gen.Elements("1", "2", "3", "2.5", "0", "-1", "", "nan", "1e308").ArrayOf(5)
                       select $"2020-01-{day:00},{string.Join(',', values)}\n").ArrayOf()
         select string.Concat(rows)).ToArbitrary();
}
