using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Trust;

/// <summary>A run that began later than the real one.</summary>
/// <param name="Start">Its first bar, see <see cref="UtcTime"/>.</param>
/// <param name="Compared">From when on its orders were compared: a quarter of what is left later.</param>
/// <param name="Orders">The real run's from then on.</param>
/// <param name="Same">Those that it placed too: the same feed, side and type on the same bar, whatever the size.</param>
/// <param name="Agreement">Same orders over all that either run placed; NaN without orders.</param>
public sealed record LaterStart(long Start, long Compared, int Orders, int Same, double Agreement);

/// <summary>Whether decisions still depend on when the bars begin, long after they began.</summary>
public sealed record WarmUpCheck(IReadOnlyList<LaterStart> Starts)
{
    const double Enough = 0.9;
    static readonly double[] Shares = [0.1, 0.2, 0.3];

    internal static WarmUpCheck Of(AuditRuns runs, AuditRun real) => new(
        [.. Shares.Select(share => StartAt(runs, real, (int)(real.Schedule.Cycles * share))).OfType<LaterStart>()]);

    internal IEnumerable<AuditFlag> Flags()
    {
        LaterStart[] bad = [.. Starts.Where(start => start.Agreement < Enough)];
        if (bad is not [var first, ..]) yield break;
        yield return new(AuditCheck.WarmUp, AuditSeverity.Doubt,
            $"Begun on {UtcTime.ToDateTime(first.Start):yyyy-MM-dd}, the run agrees with the real one in {first.Agreement:P0} "
            + $"of the orders after {UtcTime.ToDateTime(first.Compared):yyyy-MM-dd}: what it does depends on when its bars begin.");
    }

    static LaterStart? StartAt(AuditRuns runs, AuditRun real, int cycle)
    {
        var schedule = real.Schedule;
        var (start, compared) = (schedule.TimeAt(cycle), schedule.TimeAt(cycle + ((schedule.Cycles - cycle) / 4)));
        if (runs.Over(Futures.StartedAt(runs.Subject.Feeds, start)) is not { Result: { } later }) return null;

        var (orders, others) = (Keys(real.Done.Orders, compared), Keys(later.Orders, compared));
        var same = orders.Sum(key => Math.Min(key.Value, others.GetValueOrDefault(key.Key)));
        var (count, all) = (orders.Values.Sum(), orders.Values.Sum() + others.Values.Sum() - same);
        return new(start, compared, count, same, all == 0 ? double.NaN : same / (double)all);
    }

    static Dictionary<(int Feed, long Time, Side Side, OrderType Type), int> Keys(IReadOnlyList<Order> orders, long from) => orders
        .Where(order => order.CreatedAt >= from)
        .GroupBy(order => (order.Feed.Index, order.CreatedAt, order.Side, order.Type))
        .ToDictionary(group => group.Key, group => group.Count());
}
