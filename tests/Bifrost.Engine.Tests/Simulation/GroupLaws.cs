using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Simulation;

/// <summary>Of one-cancels-other groups at most one order trades; of brackets at most one exit, and only after the entry.</summary>
sealed class GroupLaws
{
    readonly List<IReadOnlyList<Order>> _groups = [];
    readonly List<BracketOrders> _brackets = [];
    readonly HashSet<int> _tangled = [];

    public void Grouped(IReadOnlyList<Order> group) => _groups.Add(group);

    public void Bracketed(BracketOrders orders) => _brackets.Add(orders);

    /// <summary>The order is in another group as well: what happens to it may come from there.</summary>
    public void Tangled(Order order) => _tangled.Add(order.Id);

    public void Check()
    {
        _groups.RemoveAll(group => group.Any(order => _tangled.Contains(order.Id)));
        _brackets.RemoveAll(bracket => Orders(bracket).Any(order => _tangled.Contains(order.Id)));
        foreach (var group in _groups) CheckGroup(group);
        foreach (var bracket in _brackets) CheckBracket(bracket);
    }

    static void CheckGroup(IReadOnlyList<Order> group)
    {
        // A refusal at submission ends the group while others of it are not accepted yet: those live on alone (SEMANTICS 6.1).
        if (group.Any(order => order.Outcome.End == OrderEnd.NotEnoughCashAtSubmission)) return;

        var traded = group.Count(order => order.Executed.Size != 0);
        if (traded > 1) throw new BrokenLawException($"Of {Names(group)}, {traded} traded.");
        if (group.Any(HasHappened) && group.Count(order => order.IsAlive) > traded)
            throw new BrokenLawException($"Of {Names(group)}, one is over and another lives.");
    }

    static bool HasHappened(Order order) => !order.IsAlive || order.Status == OrderStatus.Partial;

    static void CheckBracket(BracketOrders bracket)
    {
        var exits = Orders(bracket).Skip(1).ToList();
        var entry = bracket.Main!;
        if (exits.Count == 0) return;

        if (exits.Count(exit => exit.Status == OrderStatus.Completed) > 1)
            throw new BrokenLawException($"Both of {Names(exits)} were filled.");
        if (entry.Status != OrderStatus.Completed && exits.Any(exit => exit.Executed.Size != 0))
            throw new BrokenLawException($"Of {Names(exits)}, one was filled before {entry}.");

        var isOver = exits.Any(exit => !exit.IsAlive) || (!entry.IsAlive && entry.Status != OrderStatus.Completed);
        if (isOver && Orders(bracket).Any(order => order.IsAlive))
            throw new BrokenLawException($"The bracket {Names(Orders(bracket))} is over, and one lives.");
    }

    static List<Order> Orders(BracketOrders bracket) => [.. ((Order?[])[bracket.Main, bracket.Stop, bracket.Limit]).OfType<Order>()];

    static string Names(IEnumerable<Order> orders) => string.Join(", ", orders);
}
