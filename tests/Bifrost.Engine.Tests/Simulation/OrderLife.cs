using Bifrost.Engine.Orders;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>What may follow what in the life of an order, and that its execution is the sum of its fills.</summary>
sealed class OrderLife
{
    readonly Dictionary<int, OrderUpdate> _last = [];
    readonly Dictionary<int, List<Fill>> _fills = [];

    public void Hear(in OrderUpdate update)
    {
        var order = update.Order;
        OrderStatus? before = _last.TryGetValue(order.Id, out var last) ? last.Status : null;
        if (!MayFollow(before, update.Status)) throw new BrokenLawException($"{order} went from {before} to {update.Status}.");

        if (update.Fill is { } fill) Add(order, fill);
        else if (update.Executed.Size != (last.Executed?.Size ?? 0)) throw new BrokenLawException($"{order} was executed without a fill.");
        Check(update);
        _last[order.Id] = update;
    }

    /// <summary>At the end of a run: no fill happened that was not told.</summary>
    public void Finish(BacktestResult result)
    {
        var count = _fills.Values.Sum(fills => fills.Count);
        if (count != result.Fills.Count) throw new BrokenLawException($"{count} of {result.Fills.Count} fills were told.");
    }

    static bool MayFollow(OrderStatus? before, OrderStatus after) => after switch
    {
        OrderStatus.Submitted => before is null,
        OrderStatus.Accepted => before is null or OrderStatus.Submitted,
        OrderStatus.Rejected => before is null or OrderStatus.Submitted,
        OrderStatus.Margin => before is OrderStatus.Submitted or OrderStatus.Accepted or OrderStatus.Partial,
        OrderStatus.Partial or OrderStatus.Completed or OrderStatus.Canceled or OrderStatus.Expired =>
            before is OrderStatus.Accepted or OrderStatus.Partial,
        _ => false,
    };

    void Add(Order order, in Fill fill)
    {
        if (!_fills.TryGetValue(order.Id, out var fills)) _fills[order.Id] = fills = [];
        fills.Add(fill);
        if (fill.OrderId != order.Id || fill.Feed != order.Feed.Index)
            throw new BrokenLawException($"{order} was told the fill {fill}.");
        if (fill.Size > 0 != order.IsBuy && Math.Abs(fill.Size) > Rounding(fills))
            throw new BrokenLawException($"{order} was filled the wrong way: {fill}.");
        if (fill.Closed + fill.Opened != fill.Size) throw new BrokenLawException($"The parts of {fill} are not the whole.");
    }

    void Check(in OrderUpdate update)
    {
        var (order, done) = (update.Order, update.Executed);
        if (!IsNear(done.Size + done.Remaining, order.Size))
            throw new BrokenLawException($"{order}: {done.Size} done, {done.Remaining} to do.");
        if (update.Status == OrderStatus.Completed != (done.Remaining == 0))
            throw new BrokenLawException($"{order} is {update.Status}, {done.Remaining} to do.");
        if (!_fills.TryGetValue(order.Id, out var fills)) return;

        if (Math.Abs(done.Size) - Math.Abs(order.Size) > Rounding(fills))
            throw new BrokenLawException($"{order} was filled with {done.Size}.");

        if (!IsNear(done.Size, fills.Sum(fill => fill.Size))
            || !IsNear(done.Price * done.Size, fills.Sum(fill => fill.Price * fill.Size))
            || !IsNear(done.Commission, fills.Sum(fill => fill.Commission))
            || !IsNear(done.ProfitLoss, fills.Sum(fill => fill.ProfitLoss)))
            throw new BrokenLawException($"{order} was told {done}, which is not the sum of its fills.");
    }

    /// <summary>
    /// Turning a large position around may fill an order by a rounding error of the position too much; its next fill takes that back.
    /// </summary>
    static double Rounding(List<Fill> fills) => 1e-12 * fills.Sum(fill => Math.Abs(fill.Closed) + Math.Abs(fill.Opened));

    static bool IsNear(double a, double b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a) + Math.Abs(b));
}
