using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Trust;

/// <summary>
/// Does what another strategy decided, so many bars of the order's feed later: the same orders with the same terms, and the same
/// withdrawals. With a delay of 0 the run is the other's, unless orders were placed before the broker's step.
/// </summary>
sealed class DelayedOrders(DecisionLog log, int bars) : Strategy
{
    readonly Order?[] _placed = new Order?[log.Orders.Count];
    readonly Queue<(Order Order, int Length)> _toPlace = [];
    readonly Queue<(Order Order, int Length)> _toWithdraw = [];
    int _cycle;
    int _decided;
    int _withdrawn;

    protected internal override void PreNext() => Next();

    protected internal override void Next()
    {
        for (; _decided < log.PlacedBy(_cycle + 1); _decided++) Delay(_toPlace, log.Orders[_decided]);
        for (; _withdrawn < log.Withdrawn.Count && log.Withdrawn[_withdrawn].Cycle <= _cycle; _withdrawn++)
            Delay(_toWithdraw, log.Withdrawn[_withdrawn].Order);
        _cycle++;

        while (IsDue(_toWithdraw, out var order)) Withdraw(order);
        while (IsDue(_toPlace, out var order)) Place(order);
    }

    void Delay(Queue<(Order Order, int Length)> queue, Order order) =>
        queue.Enqueue((order, Feeds[order.Feed.Index].Length + bars));

    /// <summary>In the order of decision: one that waits for a slow feed holds up those behind it.</summary>
    bool IsDue(Queue<(Order Order, int Length)> queue, out Order order)
    {
        var isDue = queue.TryPeek(out var first) && Feeds[first.Order.Feed.Index].Length >= first.Length;
        order = first.Order;
        if (isDue) queue.Dequeue();
        return isDue;
    }

    void Withdraw(Order order)
    {
        if (_placed[order.Id - 1] is { IsAlive: true } own) Cancel(own);
    }

    void Place(Order order)
    {
        var terms = order.Terms with { Oco = Own(order.Terms.Oco), Parent = Own(order.Terms.Parent) };
        Feed feed = Feeds[order.Feed.Index];
        _placed[order.Id - 1] = order.IsBuy ? Buy(order.Size, terms, feed) : Sell(order.Size, terms, feed);
    }

    Order? Own(Order? order) => order is null ? null : _placed[order.Id - 1];
}
