using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Trust;

/// <summary>Orders filled on a bar whose prices were known when they were placed.</summary>
/// <param name="Fills">All of the run.</param>
/// <param name="SameBar">Those at the time of the bar they were decided on.</param>
/// <param name="CheatOnClose">The run fills market orders at the close they were decided on.</param>
/// <param name="CheatOnOpen">The run lets the strategy act on a bar before the broker matches it.</param>
public sealed record SameBarFills(int Fills, int SameBar, bool CheatOnClose, bool CheatOnOpen)
{
    internal static SameBarFills Of(AuditRun run, Running.BacktestOptions options)
    {
        var (fills, orders) = (run.Done.Fills, run.Log.Orders);
        return new(
            fills.Count, fills.Count(fill => IsSameBar(fill, orders[fill.OrderId - 1], run.Log)),
            options.Broker.CheatOnClose, options.CheatOnOpen || options.Broker.CheatOnOpen);
    }

    static bool IsSameBar(Fill fill, Order order, DecisionLog log) =>
        fill.Time <= order.CreatedAt || fill.Cycle <= log.CycleOf(order.Id - 1);

    internal IEnumerable<AuditFlag> Flags()
    {
        var how = (CheatOnClose, CheatOnOpen) switch
        {
            (true, true) => "Cheat-on-close and cheat-on-open are on",
            (true, false) => "Cheat-on-close is on",
            (false, true) => "Cheat-on-open is on",
            _ => "A timer cheats",
        };
        if (SameBar > 0)
        {
            yield return new(AuditCheck.SameBarFills, AuditSeverity.Leak,
                $"{how}: {SameBar:N0} of {Fills:N0} fills happened on the bar they were decided on.");
        }
        else if (CheatOnClose || CheatOnOpen)
        {
            yield return new(AuditCheck.SameBarFills, AuditSeverity.Note,
                $"{how}, though no order filled on the bar it was decided on.");
        }
    }
}
