using Bifrost.Engine.Data;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Trust;

/// <summary>Feeds whose future, or all of whose bars, are not the real ones.</summary>
static class Futures
{
    /// <summary>Without the bars after that time.</summary>
    public static IReadOnlyList<FeedPlan> Removed(IReadOnlyList<FeedPlan> feeds, long time) =>
        Change(feeds, bars => bars.Slice(0, Kept(bars, time)));

    /// <summary>With other bars after that time, at the same times.</summary>
    /// <param name="most">Bars of each feed after that time; there is no need to go on for long after what is compared.</param>
    public static IReadOnlyList<FeedPlan> Scrambled(IReadOnlyList<FeedPlan> feeds, long time, SeededNumbers numbers, int most) =>
        Change(feeds, bars =>
        {
            var kept = Kept(bars, time);
            return MadeUpBars.After(bars.Slice(0, Math.Min(bars.Count, kept + most)), kept, bars, numbers);
        });

    /// <summary>With bars of which none but the first is real, at the same times.</summary>
    public static IReadOnlyList<FeedPlan> MadeUp(IReadOnlyList<FeedPlan> feeds, SeededNumbers numbers) =>
        Change(feeds, bars => MadeUpBars.After(bars, kept: 1, bars, numbers));

    /// <summary>Without the bars before that time.</summary>
    public static IReadOnlyList<FeedPlan> StartedAt(IReadOnlyList<FeedPlan> feeds, long time) =>
        Change(feeds, bars => bars.Slice(Math.Min(AtOrAfter(bars, time), bars.Count - 1), bars.Count));

    /// <summary>A feed cannot be without bars; one that begins later keeps its first bar, which comes after the cut all the same.</summary>
    static int Kept(Bars bars, long time) => Math.Max(1, AtOrAfter(bars, time + 1));

    static int AtOrAfter(Bars bars, long time)
    {
        var (low, high) = (0, bars.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (bars.Time[middle] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>With bars changed; feeds over one series stay over one series.</summary>
    public static IReadOnlyList<FeedPlan> Change(IReadOnlyList<FeedPlan> feeds, Func<Bars, Bars> change)
    {
        var changed = new Dictionary<Bars, Bars>();
        return [.. feeds.Select(plan => plan with { Series = plan.Series with { Bars = Changed(plan.Series.Bars) } })];

        Bars Changed(Bars bars)
        {
            if (bars.Count == 0) return bars;
            return changed.TryGetValue(bars, out var known) ? known : changed[bars] = change(bars);
        }
    }
}
