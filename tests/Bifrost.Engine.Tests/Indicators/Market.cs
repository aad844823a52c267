using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Indicators;

/// <summary>Feeds for indicator tests: seeded prices in ticks, so that exact ties are common.</summary>
static class Market
{
    public static Bars Bars(int seed, int count)
    {
        var random = new Random(seed);
        var builder = new BarsBuilder(count);
        var price = 10000;
        for (var i = 0; i < count; i++)
        {
            var open = price;
            price += random.Next(-30, 31);
            var (high, low) = (Math.Max(open, price) + random.Next(0, 10), Math.Min(open, price) - random.Next(0, 10));
            builder.Add(new(i * UtcTime.Day, open / 100.0, high / 100.0, low / 100.0, price / 100.0, random.Next(1, 1000)));
        }

        return builder.ToBars();
    }

    /// <summary>Bars that never move.</summary>
    public static Bars Flat(int count)
    {
        double[] price = [.. Enumerable.Repeat(5.0, count)];
        long[] days = [.. Enumerable.Range(0, count).Select(day => day * UtcTime.Day)];
        return Engine.Data.Bars.OverColumns(days, price, price, price, price, price, price);
    }

    /// <summary>One plain feed, not yet at its first bar; unchecked, so that lines may hold NaN.</summary>
    public static Feed Feed(Bars bars) => new FeedSet(new Schedule([new(Series(bars), null)], bars.Times), new())[0];

    /// <summary>The same bars, each shown <paramref name="updates"/> times with garbage before its final state.</summary>
    public static FeedSet Streaming(Bars bars, int updates, int seed)
    {
        var random = new Random(seed);
        var state = new BarsBuilder(bars.Count * updates);
        for (var i = 0; i < bars.Count; i++)
        {
            for (var update = 1; update < updates; update++) state.Add(Garbage(bars[i], random));
            state.Add(bars[i]);
        }

        int[] cycles = [.. Enumerable.Range(0, bars.Count * updates)];
        var shown = new ReplayUpdates(cycles, [.. cycles.Select(cycle => cycle / updates)], state.ToBars(), null);
        var schedule = new Schedule([new(Series(bars), null) { Updates = shown }], shown.State.Times);
        return new(schedule, new());
    }

    static Bar Garbage(Bar bar, Random random)
    {
        double Price() => Math.Round(bar.Close * random.Next(900, 1100)) / 1000.0;
        var (open, close) = (Price(), Price());
        return bar with
        {
            Open = open, Close = close, High = Math.Max(open, close) + 1, Low = Math.Min(open, close) - 1,
            Volume = random.Next(1, 1000),
        };
    }

    static BarSeries Series(Bars bars) => new("test", bars);
}
