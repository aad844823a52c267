using Bifrost.Engine.Data;

namespace Bifrost.Engine.Tests.Data;

/// <summary>Bars for tests of feeds, on a calendar that starts on Monday, 2 January 2017.</summary>
static class FeedBars
{
    public static readonly long Monday = UtcTime.From(new DateTime(2017, 1, 2));

    public static readonly Session Hours = Session.Of(new(9, 30), new(16, 0));

    /// <summary>Weekdays at session end; each left out with the probability <paramref name="missing"/>.</summary>
    public static BarSeries Days(int seed, int count, double missing = 0)
    {
        var random = new Random(seed);
        var times = Enumerable.Range(0, count)
            .Where(day => day % 7 < 5 && (day == 0 || random.NextDouble() >= missing))
            .Select(day => Session.WholeDay.EndOn(Monday + day * UtcTime.Day));
        return new($"days{seed}", At(times, random));
    }

    /// <summary>Minutes of sessions from 09:30 to 16:00; each left out with the probability <paramref name="missing"/>.</summary>
    public static BarSeries Minutes(int seed, int count, double missing = 0)
    {
        var random = new Random(seed);
        var times = Enumerable.Range(0, count)
            .Where(minute => minute == 0 || random.NextDouble() >= missing)
            .Select(minute => Monday + minute / 391 * UtcTime.Day + Hours.Start + minute % 391 * UtcTime.Minute);
        return new($"minutes{seed}", At(times, random)) { Timeframe = Timeframe.Minutes, Session = Hours };
    }

    /// <summary>A series of bars with those closes, each at its time of the Monday.</summary>
    public static BarSeries MinutesAt(params IEnumerable<(string Time, double Close)> bars) =>
        new("minutes", Bars.Of([.. bars.Select(bar => Flat(Monday + UtcTime.From(TimeSpan.Parse(bar.Time)), bar.Close))]))
        {
            Timeframe = Timeframe.Minutes, Session = Hours,
        };

    public static Bar Flat(long time, double price) => new(time, price, price, price, price, 1);

    public static string Clock(long time) => $"{UtcTime.ToDateTime(time):HH:mm}";

    static Bars At(IEnumerable<long> times, Random random)
    {
        var builder = new BarsBuilder();
        var price = 10_000;
        foreach (var time in times)
        {
            var open = price;
            price += random.Next(-30, 31);
            var (high, low) = (Math.Max(open, price) + random.Next(0, 10), Math.Min(open, price) - random.Next(0, 10));
            builder.Add(new(time, open, high, low, price, random.Next(1, 1000), random.Next(0, 9)));
        }

        return builder.ToBars();
    }
}
