using Bifrost.Engine.Data;
using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>The patterns against what TA-Lib saw in the same bars; Goldens/README.md says how.</summary>
public sealed class CandlestickTests
{
    const int Count = 300_000;

    static readonly Lazy<Feed> Candles = new(() => Market.Feed(SeededCandles.Bars(Count)));

    public static TheoryData<Candlestick> Patterns => [.. Enum.GetValues<Candlestick>()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_is_seen_where_TA_Lib_sees_it(Candlestick pattern)
    {
        var line = new CandlestickPattern(Candles.Value, pattern).Pattern;
        var golden = Golden.Read("candlesticks.json")[line.Name]!;
        var values = line.Column.Values;
        Assert.Equal(golden["lookback"]!.GetValue<int>(), values.TakeWhile(double.IsNaN).Count());

        var seen = values.Index().Where(bar => bar.Item is < 0 or > 0).ToArray();
        foreach (var first in golden["first"]!.AsArray())
            Assert.Equal(first![1]!.GetValue<int>(), values[first[0]!.GetValue<int>()]);
        var counts = golden["counts"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<int>());
        Assert.NotEmpty(counts);
        Assert.Equal(counts, seen.CountBy(bar => $"{bar.Item}").ToDictionary());
        Assert.Equal(golden["checksum"]!.GetValue<long>(), seen.Aggregate(0L, Checksum));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_is_the_same_bar_by_bar(Candlestick pattern)
    {
        var bars = SeededCandles.Bars(400);
        var batch = new CandlestickPattern(Market.Feed(bars), pattern).Pattern.Column.Values;
        var set = Market.Streaming(bars, 2, 5);
        var streamed = new CandlestickPattern(set[0], pattern).Pattern.Column.Values;
        for (var cycle = 0; cycle < set.Schedule.Cycles; cycle++)
        {
            set.Advance(cycle);
            set.StepIndicators();
        }

        Assert.Equal(batch, streamed);
    }

    [Fact]
    public void The_table_has_every_pattern_in_order() =>
        Assert.Equal(Enum.GetValues<Candlestick>(), CandlestickTable.All.Select(rule => rule.Pattern));

    [Fact]
    public void A_pattern_that_does_not_exist_is_refused() => Assert.Contains("999", Assert.Throws<ArgumentOutOfRangeException>(
        () => new CandlestickPattern(Golden.Feed("AAA"), (Candlestick)999)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_penetration_says_how_far_a_close_must_reach()
    {
        int Seen(double? penetration) => new CandlestickPattern(Candles.Value, Candlestick.MorningStar, penetration)
            .Pattern.Column.Values.Count(value => value > 0);
        Assert.Equal(Seen(null), Seen(0.3));
        Assert.True(Seen(0.9) < Seen(0.3));
    }

    static long Checksum(long sum, (int Index, double Item) bar)
    {
        var next = (sum + bar.Index * 7919L + (long)bar.Item * 104729) % 1_000_000_007;
        return next < 0 ? next + 1_000_000_007 : next;
    }
}

/// <summary>
/// Bars in quarters, so that averages are exact, with gaps, dojis, long bodies and shadows enough for every pattern. Made
/// by a linear congruential generator, that other programs can make the same.
/// </summary>
static class SeededCandles
{
    public static Bars Bars(int count)
    {
        var (state, price, sign) = (12345u, 4000, 1);
        var builder = new BarsBuilder(count);
        for (var i = 0; i < count; i++)
        {
            var gap = Next(4) == 0 ? 0 : Next(21) - 10;
            gap = price < 2000 ? 50 : price > 6000 ? -50 : gap;
            var open = price + gap;
            if (Next(10) < 3) sign = -sign;
            price = open + sign * Body(Next(6));
            var (high, low) = (Math.Max(open, price) + Shadow(Next(4)), Math.Min(open, price) - Shadow(Next(4)));
            builder.Add(new(i * UtcTime.Day, open / 4.0, high / 4.0, low / 4.0, price / 4.0, 1));
        }

        return builder.ToBars();

        int Next(int limit)
        {
            state = unchecked(1664525 * state + 1013904223);
            return (int)((state >> 16) % (uint)limit);
        }

        int Body(int kind) => kind switch
        {
            0 => 0,
            1 => Next(3),
            2 or 3 => Next(12),
            _ => 10 + Next(20),
        };

        int Shadow(int kind) => kind switch
        {
            0 => 0,
            1 => Next(2),
            2 => Next(8),
            _ => Next(25),
        };
    }
}
