using Bifrost.Engine.Data;
using Bifrost.Engine.Running;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Everything about one simulated run, drawn from its seed.</summary>
sealed record Scenario(int Seed, IReadOnlyList<BarSeries> Feeds, BacktestOptions Options)
{
    /// <summary>How many strategies share the broker.</summary>
    public int Traders { get; init; } = 1;

    /// <summary>The feeds that strategies read; any beyond them are there for nothing.</summary>
    public int FeedsRead { get; init; } = Feeds.Count;

    /// <summary>One more strategy that does nothing.</summary>
    public bool HasIdler { get; init; }

    /// <summary>Whatever a strategy cancels it cancels twice.</summary>
    public bool CancelsTwice { get; init; }

    public static Scenario Of(int seed)
    {
        var random = new Random(seed);
        var feeds = RandomMarket.Feeds(random);
        return new(seed, feeds, RandomRules.Draw(random, feeds.Length)) { Traders = random.Pick(1, 1, 1, 2) };
    }

    /// <summary>Runs it; with an inspector, every step is checked.</summary>
    public Outcome Run(Inspector? inspector = null)
    {
        RandomTrader[] traders = [.. Enumerable.Range(0, Traders).Select(index => new RandomTrader(this, index, inspector))];
        var schedule = Schedule.Of([.. Feeds.Select(series => new FeedPlan(series))]);
        Strategy[] strategies = HasIdler ? [.. traders, new Idler()] : traders;
        var result = new Backtest(schedule, [.. strategies.Select(strategy => new StrategyPlan(strategy))], Options).Run();
        inspector?.Finish(result);
        return Outcome.Of(result, traders);
    }

    /// <summary>The same with every bar after <paramref name="time"/> cut off; null if that leaves a feed empty.</summary>
    public Scenario? CutAfter(long time)
    {
        BarSeries[] cut = [.. Feeds.Select(series => series with { Bars = series.Bars.Slice(0, CountUntil(series.Bars, time)) })];
        return Array.Exists(cut, series => series.Bars.Count == 0) ? null : this with { Feeds = cut };
    }

    /// <summary>The same with one more feed, at some of the times of the others, that nobody reads.</summary>
    public Scenario WithUnreadFeed()
    {
        var random = new Random(Seed);
        var all = Feeds.SelectMany(series => series.Bars.Time.ToArray()).Distinct().Order();
        long[] some = [.. all.Where((_, i) => i == 0 || random.In(0.7))];
        var unread = Feeds[0] with { Name = "unread", Bars = RandomMarket.Walk(random, some) };
        return this with { Feeds = [.. Feeds, unread], FeedsRead = Feeds.Count };
    }

    static int CountUntil(Bars bars, long time)
    {
        var found = bars.Time.BinarySearch(time);
        return found >= 0 ? found + 1 : ~found;
    }

    sealed class Idler : Strategy;
}
