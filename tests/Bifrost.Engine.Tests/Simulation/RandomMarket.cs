using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>One to three feeds from a seed, daily or half-hourly, with gaps, ties, flat bars and missing bars.</summary>
static class RandomMarket
{
    static readonly long Start = UtcTime.From(new DateTime(2024, 1, 3, 0, 0, 0, DateTimeKind.Utc));

    public static BarSeries[] Feeds(Random random)
    {
        var count = random.Next(30, 81);
        var daily = random.In(0.6);
        var session = daily || random.In(0.3) ? Session.WholeDay : Session.Of(new(9, 30), new(16, 0));
        long[] calendar = [.. (daily ? Days() : HalfHours()).Take(count)];

        var feeds = new BarSeries[random.Pick(1, 1, 1, 2, 2, 3)];
        for (var i = 0; i < feeds.Length; i++)
        {
            var times = feeds.Length == 1 ? calendar : Thinned(random, calendar);
            feeds[i] = new($"feed{i}", Walk(random, times))
            {
                Timeframe = daily ? Timeframe.Days : Timeframe.Minutes,
                Compression = daily ? 1 : 30,
                Session = session,
            };
        }

        return feeds;
    }

    /// <summary>Prices in cents (or not), so that open, limit and close often tie.</summary>
    public static Bars Walk(Random random, long[] times)
    {
        var builder = new BarsBuilder(times.Length);
        var (decimals, volatility) = (random.Pick(1, 2, 12), random.Pick(0.003, 0.01, 0.03));
        double Round(double price) => Math.Max(Math.Round(price, decimals), 0.5);

        var close = random.Between(5, 150);
        foreach (var time in times)
        {
            var open = Round(close * (random.In(0.15) ? random.Between(0.93, 1.07) : random.In(0.3) ? 1 : random.Between(0.998, 1.002)));
            close = Round(open * (1 + random.Between(-volatility, volatility)));
            var high = Math.Max(Round(Math.Max(open, close) * (1 + random.Between(0, volatility / 2))), Math.Max(open, close));
            var low = Math.Min(Round(Math.Min(open, close) * (1 - random.Between(0, volatility / 2))), Math.Min(open, close));
            if (random.In(0.08)) high = low = close = open;
            builder.Add(new(time, open, high, low, close, random.In(0.05) ? 0 : random.Next(1, 400)));
        }

        return builder.ToBars();
    }

    static IEnumerable<long> Days()
    {
        for (var day = Start; ; day += UtcTime.Day)
        {
            if (IsWeekday(day)) yield return day + Session.WholeDay.End;
        }
    }

    static IEnumerable<long> HalfHours()
    {
        for (var day = Start; ; day += UtcTime.Day)
        {
            for (var half = 20; half <= 32 && IsWeekday(day); half++) yield return day + half * UtcTime.Hour / 2;
        }
    }

    static bool IsWeekday(long day) => UtcTime.ToDateTime(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Leaves bars out; sometimes the feed starts late or ends early.</summary>
    static long[] Thinned(Random random, long[] calendar)
    {
        var missing = random.Pick(0, 0.1, 0.3);
        var first = random.In(0.2) ? random.Next(1, 8) : 0;
        var last = random.In(0.2) ? calendar.Length - random.Next(1, 10) : calendar.Length;
        return [.. calendar.Where((_, i) => i >= first && i < last && (i == first || !random.In(missing)))];
    }
}
