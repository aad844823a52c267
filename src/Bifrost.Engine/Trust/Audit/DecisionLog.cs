using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Trust;

/// <summary>What a strategy decided, cycle by cycle: the orders it placed and those it withdrew.</summary>
sealed class DecisionLog : Analyzer
{
    readonly List<int> _placed = [];
    readonly List<Withdrawal> _withdrawn = [];
    int[] _lengths = [];

    /// <summary>Cycles that the strategy got through.</summary>
    public int Cycles => _placed.Count;

    /// <summary>Every order, by id from 1.</summary>
    public IReadOnlyList<Order> Orders { get; private set; } = [];

    /// <summary>In the order of decision; those of the last cycle are not among them, since nobody was told of them.</summary>
    public IReadOnlyList<Withdrawal> Withdrawn => _withdrawn;

    /// <summary>Orders placed in so many cycles from the first.</summary>
    public int PlacedBy(int cycles) => Math.Min(cycles, _placed.Count) is > 0 and var steps ? _placed[steps - 1] : 0;

    /// <summary>The cycle in which the order of that place was decided; beyond the last for one placed when the run stopped.</summary>
    public int CycleOf(int place)
    {
        var (low, high) = (0, _placed.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_placed[middle] <= place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Orders withdrawn in so many cycles from the first, by id.</summary>
    public IReadOnlyList<int> WithdrawnBy(int cycles)
    {
        var told = _withdrawn.Where(withdrawal => withdrawal.Cycle < cycles).Select(withdrawal => withdrawal.Order.Id).ToList();
        if (cycles >= Cycles) told.AddRange(Untold().Select(order => order.Id));
        return told;
    }

    protected internal override void Start()
    {
        Orders = Strategy.Broker.Orders;
        _lengths = new int[Strategy.Feeds.Count];
    }

    protected internal override void OnOrder(in OrderUpdate update)
    {
        if (update.Status != OrderStatus.Canceled || !IsWithdrawn(update.Order)) return;

        // Told with the next bar, unless it was taken back on this very bar before the broker's step.
        var feed = update.Order.Feed;
        var isOfThisBar = feed.Length > _lengths[feed.Index] && update.Executed.Time == feed.Time;
        _withdrawn.Add(new(isOfThisBar ? _placed.Count : _placed.Count - 1, update.Order));
    }

    protected internal override void OnBar(int barsMissing)
    {
        _placed.Add(Orders.Count);
        foreach (var feed in Strategy.Feeds) _lengths[feed.Index] = feed.Length;
    }

    static bool IsWithdrawn(Order order) => order.Outcome.End == OrderEnd.CanceledByStrategy;

    /// <summary>A strategy is told of what it withdraws with the next bar, which the last cycle has not.</summary>
    IEnumerable<Order> Untold() => Orders.Where(IsWithdrawn).Except(_withdrawn.Select(withdrawal => withdrawal.Order));
}

/// <summary>An order taken back by the strategy.</summary>
readonly record struct Withdrawal(int Cycle, Order Order);
