using System.Reflection;
using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>The law of the folder: bar by bar, with a current bar that changes, gives the column to the last bit.</summary>
public sealed class StreamingTests
{
    public static TheoryData<string> Indicators => [.. IndicatorCatalog.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Streaming_equals_the_batch_to_the_last_bit(string name) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var entry = IndicatorCatalog.Find(name)!;
            var bars = Market.Bars(seed, 120);
            var updates = 1 + seed % 3;
            var batch = Create(entry, Market.Feed(bars), seed);
            var set = Market.Streaming(bars, updates, seed);
            var streamed = Create(entry, set[0], seed);
            for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
            {
                set.Advance(cycle);
                set.StepIndicators();
                if (cycle % updates == updates - 1) AssertSame(batch, streamed, cycle / updates);
            }
        }));

    [Theory]
    [MemberData(nameof(Indicators))]
    public void A_column_is_computed_once_for_the_same_bars(string name)
    {
        var feed = Market.Feed(Market.Bars(1, 60));
        var entry = IndicatorCatalog.Find(name)!;
        foreach (var (first, second) in Create(entry, feed, 5).Lines.Zip(Create(entry, feed, 5).Lines))
            Assert.Same(first.Column, second.Column);
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public void Bars_that_are_cut_off_change_nothing_before(string name)
    {
        var bars = Market.Bars(7, 100);
        var entry = IndicatorCatalog.Find(name)!;
        var (whole, cut) = (Create(entry, Market.Feed(bars), 11), Create(entry, Market.Feed(bars.Slice(0, 70)), 11));
        foreach (var (a, b) in whole.Lines.Zip(cut.Lines).Where(pair => !pair.First.IsDisplaced))
            Assert.Equal(
                b.Column.Values.Select(BitConverter.DoubleToInt64Bits),
                a.Column.Values.Take(70).Select(BitConverter.DoubleToInt64Bits));
    }

    static void AssertSame(Indicator batch, Indicator streamed, int bar)
    {
        Assert.Equal(batch.MinPeriod, streamed.MinPeriod);
        foreach (var (a, b) in batch.Lines.Zip(streamed.Lines).Where(pair => !pair.First.IsDisplaced))
        {
            Assert.True(
                BitConverter.DoubleToInt64Bits(a.Column.Values[bar]) == BitConverter.DoubleToInt64Bits(b.Column.Values[bar]),
                $"{a.Name} at bar {bar}: batch {a.Column.Values[bar]:R}, streamed {b.Column.Values[bar]:R}");
        }
    }

    /// <summary>The indicator over the feed's lines, with parameters drawn from the seed.</summary>
    static Indicator Create(IndicatorEntry entry, Feed feed, int seed)
    {
        var random = new Random(seed);
        Line[] lines = [feed.Close, feed.Open, feed.High, feed.Low];
        return entry.Create([
            .. entry.Sources.Select((source, i) => source.ParameterType == typeof(Candles) ? (object)(Candles)feed : lines[i]),
            .. entry.Parameters.Select(parameter => Argument(parameter, random))]);
    }

    static object? Argument(ParameterInfo parameter, Random random) => parameter.ParameterType switch
    {
        var type when type == typeof(MovingAverage) => Averages[random.Next(Averages.Length)],
        var type when type == typeof(Candlestick) => (Candlestick)random.Next(Enum.GetValues<Candlestick>().Length),
        var type when type == typeof(bool) => parameter.Name!.StartsWith("safe", StringComparison.Ordinal) || random.Next(2) == 0,
        var type when type == typeof(int) => random.Next(5, 10) * (parameter.Member.DeclaringType == typeof(HurstExponent) ? 3 : 1),
        var type when type == typeof(WindowFunction) => Spread,
        var type when type == typeof(Func<double, double, double>) => Blend,
        _ => Type.Missing,
    };

    /// <summary>Those that take any period.</summary>
    static readonly MovingAverage[] Averages =
        [MovingAverage.Simple, MovingAverage.Exponential, MovingAverage.Smoothed, MovingAverage.Weighted];

    static readonly WindowFunction Spread = window => window[^1] - window[0];

    static readonly Func<double, double, double> Blend = (a, b) => 0.5 * a + b;
}
