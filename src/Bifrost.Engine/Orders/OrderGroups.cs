namespace Bifrost.Engine.Orders;

/// <summary>Orders of which one cancels the others. An event dissolves the group; who joins afterwards starts a new one.</summary>
sealed class OcoGroup
{
    public List<Order> Members { get; private set; } = [];

    public static void Join(Order order, Order? other)
    {
        if (other is null) return;
        // A first fill has already ended the group of an order that stood alone.
        var group = other.Oco ??= new() { Members = other.Status < OrderStatus.Partial ? [other] : [] };
        group.Members.Add(order);
        order.Oco = group;
    }

    /// <summary>Ends the group and returns who was in it.</summary>
    public List<Order> Dissolve()
    {
        var members = Members;
        Members = [];
        return members;
    }
}

/// <summary>A parent and the children that wait for it, in the order in which they were placed.</summary>
sealed class Bracket
{
    public List<Order> Members { get; } = [];

    /// <summary>No longer there: children that come later are rejected.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Puts a child with its parent, and an order that is held back first in a bracket of its own; null for any other.</summary>
    public static Bracket? Join(Order order)
    {
        if (order.Terms.Parent is { } parent) order.Bracket = parent.Bracket ??= ledBy(parent);
        else if (!order.Terms.Transmit) order.Bracket = new();
        order.Bracket?.Members.Add(order);
        return order.Bracket;

        static Bracket ledBy(Order leader)
        {
            var bracket = new Bracket();
            if (leader.IsAlive) bracket.Members.Add(leader);
            return bracket;
        }
    }

    public List<Order> Dissolve()
    {
        IsGone = true;
        List<Order> members = [.. Members];
        Members.Clear();
        return members;
    }
}
