using System.Buffers;
using System.Text;
using Bifrost.Engine.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Data.Writing;

public sealed class BarWriterTests
{
    static readonly ZoneOffsets s_berlin = new(
        "Berlin", [UtcTime.From(new DateTime(2020, 3, 29, 1, 0, 0)), UtcTime.From(new DateTime(2020, 10, 25, 1, 0, 0))],
        [UtcTime.Hour, 2 * UtcTime.Hour, UtcTime.Hour]);

    [Fact]
    public void Days_are_written_as_dates_and_prices_in_their_fewest_digits()
    {
        var series = new BarSeries(
            "x", Bars.Of(new Bar(UtcTime.From(new DateTime(2020, 1, 2)) + Session.WholeDay.End, 10, 12.5, 9, 0.1, 1e6)));

        Assert.Equal("date,open,high,low,close,volume\n2020-01-02,10,12.5,9,0.1,1000000\n", Text(series));
    }

    [Fact]
    public void Minutes_are_written_as_times_and_open_interest_only_when_there_is_some()
    {
        var series = new BarSeries("x", Bars.Of(new Bar(UtcTime.From(new DateTime(2020, 1, 2, 9, 30, 1)) + 250_000, 1, 1, 1, 1, 1, 7)))
        {
            Timeframe = Timeframe.Minutes,
        };

        Assert.Equal("datetime,open,high,low,close,volume,openinterest\n2020-01-02T09:30:01.25,1,1,1,1,1,7\n", Text(series));
    }

    [Theory]
    [InlineData(Timeframe.Minutes, false)]
    [InlineData(Timeframe.Days, false)]
    [InlineData(Timeframe.Minutes, true)]
    [InlineData(Timeframe.Days, true)]
    public void Any_bars_written_read_back_to_the_bit(Timeframe timeframe, bool inBerlin) =>
        Check.QuickThrowOnFailure(Prop.ForAll(Series(timeframe, inBerlin ? s_berlin : ZoneOffsets.Utc), series =>
        {
            var options = new BarReadOptions { Timeframe = timeframe, Compression = 1, Zone = inBerlin ? "Berlin" : "UTC" };
            var read = BarReader.Read(Encoding.UTF8.GetBytes(Text(series)), "x.csv", options, (_, _, _) => s_berlin).Series.Bars;
            return Enumerable.Range(0, series.Bars.Count).All(i => series.Bars[i].Equals(read[i])) && read.Count == series.Bars.Count;
        }));

    static Arbitrary<BarSeries> Series(Timeframe timeframe, ZoneOffsets zone) =>
        (from gaps in Gen.Choose(1, 3_000_000).NonEmptyListOf()
         from prices in ArbMap.Default.GeneratorFor<NormalFloat>().Select(x => Math.Abs(x.Get) % 1e9 + 1e-9).ListOf(gaps.Count)
         select Made(timeframe, zone, [.. gaps], [.. prices])).ToArbitrary();

    static BarSeries Made(Timeframe timeframe, ZoneOffsets zone, int[] gaps, double[] prices)
    {
        var session = Session.WholeDay with { Zone = zone };
        var builder = new BarsBuilder();
        var time = UtcTime.From(new DateTime(2020, 1, 1));
        for (var i = 0; i < gaps.Length; i++)
        {
            time += timeframe == Timeframe.Days ? UtcTime.Day : gaps[i] * 1037L;
            var price = prices[i];
            var stamp = timeframe == Timeframe.Days ? session.EndOn(time) : time;
            builder.Add(new(stamp, price, price * 1.5, price / 3, price * 1.25, gaps[i]));
        }

        return new("x", builder.ToBars()) { Timeframe = timeframe, Session = session };
    }

    static string Text(BarSeries series)
    {
        var text = new ArrayBufferWriter<byte>();
        BarWriter.Write(series, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
