using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>
/// Orders that wait to be filled, oldest first. During a pass the orders already tried count as the newest, as in the
/// reference engine's queue.
/// </summary>
sealed class PendingOrders : IEnumerable<Order>
{
    readonly List<Order?> _orders = [];
    int _tried = -1;

    public int Count { get; private set; }

    public void Add(Order order)
    {
        _orders.Add(order);
        Count++;
    }

    public bool Remove(Order order)
    {
        var index = _orders.IndexOf(order);
        if (index < 0) return false;
        _orders[index] = null;
        Count--;
        return true;
    }

    /// <summary>Starts a pass over every order.</summary>
    public void BeginPass() => _tried = -1;

    /// <summary>The next order of the pass; what was removed meanwhile is passed over. False ends the pass.</summary>
    public bool TryNext([NotNullWhen(true)] out Order? order)
    {
        while (++_tried < _orders.Count)
        {
            if ((order = _orders[_tried]) is not null) return true;
        }

        _orders.RemoveAll(static order => order is null);
        _tried = -1;
        order = null;
        return false;
    }

    /// <summary>Those of the given orders that wait, newest first, but for the one that is being tried.</summary>
    public IEnumerable<Order> NewestFirst(List<Order> members)
    {
        var count = _orders.Count;
        for (var k = 1; k <= count; k++)
        {
            var index = (Math.Max(_tried, 0) - k + count) % count;
            if (index != _tried && _orders[index] is { } order && members.Contains(order)) yield return order;
        }
    }

    public IEnumerator<Order> GetEnumerator() => _orders.OfType<Order>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
