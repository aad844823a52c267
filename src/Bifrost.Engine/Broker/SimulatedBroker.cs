using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Broker;

/// <summary>
/// Takes orders, matches them against the bars and keeps the account. What it does is told through an outbox that the run
/// hands to the strategies.
/// </summary>
public sealed class SimulatedBroker
{
    readonly FeedSet _feeds;
    readonly BrokerOptions _options;
    readonly Account _account;
    readonly SubmissionCheck _check;
    readonly Executor _executor;
    readonly PendingOrders _pending = new();
    readonly Queue<Order> _submitted = [];
    readonly Queue<Order> _toActivate = [];
    readonly Queue<OrderUpdate> _outbox = [];

    internal SimulatedBroker(FeedSet feeds, BrokerOptions options)
    {
        (_feeds, _options) = (feeds, options);
        _account = new(feeds, options);
        _check = new(_account, options);
        _executor = new(_account, options);
    }

    public double Cash => _account.Cash;

    /// <summary>Cash and positions at the closes, as of the last step.</summary>
    public double Value => _account.Value;

    public double FundValue => _account.FundValue;

    public double FundShares => _account.FundShares;

    public BrokerOptions Options => _options;

    /// <summary>Orders that wait to be filled, in the order in which they are tried.</summary>
    public IEnumerable<Order> OpenOrders => _pending;

    /// <summary>Every order so far, by <see cref="Order.Id"/> from 1.</summary>
    internal List<Order> Orders { get; } = [];

    internal List<Fill> Fills => _executor.Fills;

    public Position Position(Feed feed) => _account.Position(feed.Index);

    public CommissionScheme Commission(Feed feed) => _account.Scheme(feed.Index);

    /// <summary>The position on one feed in money; stock sold short is negative when it brought cash in.</summary>
    public double ValueOf(Feed feed) => _account.ValueOf(feed.Index);

    /// <summary>Adds to the cash with the next step, or takes from it.</summary>
    public void AddCash(double amount)
    {
        if (!double.IsFinite(amount))
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount of cash must be a finite number.");
        _account.Deposit(amount);
    }

    /// <summary>Withdraws an order that waits to be filled.</summary>
    /// <returns>False when it does not wait: already ended, or submitted on this very bar and not yet accepted.</returns>
    public bool Cancel(Order order)
    {
        if (!CancelPending(order, OrderEnd.CanceledByStrategy)) return false;
        CancelBracket(order);
        return true;
    }

    /// <summary>Places an order. It is taken up in the next step.</summary>
    /// <param name="size">Without sign.</param>
    internal Order Submit(int owner, Feed feed, Side side, double size, OrderTerms terms)
    {
        terms.Validate();
        RequireOwn(terms.Oco, nameof(terms.Oco));
        RequireOwn(terms.Parent, nameof(terms.Parent));
        if (feed.Length == 0) throw new InvalidOperationException($"{feed.Name} has no bar yet; an order on it has no price.");

        var order = new Order(Orders.Count + 1, owner, feed, side, size, terms);
        Orders.Add(order);
        OcoGroup.Join(order, terms.Oco);
        if (Reject(order)) return order;

        var bracket = Bracket.Join(order);
        if (terms.Transmit) Transmit(order, bracket);
        return order;
    }

    /// <summary>One bar: activate, check, charge, match, settle, value.</summary>
    internal void Step(int cycle)
    {
        while (_toActivate.TryDequeue(out var child)) child.IsActive = true;
        CheckSubmitted();
        _account.ChargeInterest();
        if (_pending.Count > 0) MatchPending(cycle);
        _account.SettleFutures();
        _account.Revalue();
    }

    internal bool TryReadUpdate(out OrderUpdate update) => _outbox.TryDequeue(out update);

    void RequireOwn(Order? order, string role)
    {
        if (order is not null && (order.Id > Orders.Count || Orders[order.Id - 1] != order))
            throw new ArgumentException($"{role} is {order}, an order of another run.", role);
    }

    void Transmit(Order order, Bracket? bracket)
    {
        if (bracket is null) Send(order);
        else foreach (var member in bracket.Members) if (member.Status == OrderStatus.Created) Send(member);
    }

    void Send(Order order)
    {
        if (_options.CheckSubmission)
        {
            order.Status = OrderStatus.Submitted;
            _submitted.Enqueue(order);
            Tell(order);
        }
        else
        {
            Accept(order);
        }
    }

    void CheckSubmitted()
    {
        if (_submitted.Count == 0) return;

        _check.Begin();
        while (_submitted.TryDequeue(out var order))
        {
            if (Reject(order)) continue;
            if (_check.Refuse(order) is { } refusal) Refuse(order, refusal);
            else Accept(order);
        }
    }

    void Accept(Order order)
    {
        order.Status = OrderStatus.Accepted;
        _pending.Add(order);
        Tell(order);
    }

    /// <summary>A child whose parent is gone, or is itself a child, is not taken.</summary>
    bool Reject(Order order)
    {
        if (order.Terms.Parent is not { } parent || TakesChildren(parent)) return false;
        End(order, OrderStatus.Rejected, new(OrderEnd.ParentGone));
        return true;
    }

    static bool TakesChildren(Order parent)
    {
        if (parent.Terms.Parent is not null) return false;
        return parent.Bracket is { } bracket ? !bracket.IsGone : parent.IsAlive || parent.Status == OrderStatus.Completed;
    }

    void MatchPending(int cycle)
    {
        _pending.BeginPass();
        while (_pending.TryNext(out var order))
        {
            if (HasExpired(order))
            {
                _pending.Remove(order);
                End(order, OrderStatus.Expired, new(OrderEnd.Expired));
                CancelOcoGroup(order);
                CancelBracket(order);
            }
            else if (order.IsActive)
            {
                TryFill(order, cycle);
            }
        }
    }

    static bool HasExpired(Order order) =>
        order.ExpiresAt is { } until && order.Type != OrderType.Market && order.Feed.Time > until;

    void TryFill(Order order, int cycle)
    {
        var result = _executor.Try(order, cycle);
        if (result.Fill is { } fill)
        {
            Tell(order, fill);
            CancelOcoGroup(order);
        }

        if (result.Refusal is { } refusal)
        {
            _pending.Remove(order);
            Refuse(order, refusal);
        }

        if (order.Status != OrderStatus.Completed) return;
        _pending.Remove(order);
        FollowCompletion(order);
    }

    void FollowCompletion(Order order)
    {
        if (order.Bracket is not { } bracket) return;
        if (order.Terms.Parent is not null)
        {
            CancelBracket(order);
            return;
        }

        bracket.Members.Remove(order);
        foreach (var child in bracket.Members) _toActivate.Enqueue(child);
    }

    void Refuse(Order order, OrderOutcome refusal)
    {
        End(order, OrderStatus.Margin, refusal);
        CancelOcoGroup(order);
        CancelBracket(order);
    }

    bool CancelPending(Order order, OrderEnd reason)
    {
        if (!_pending.Remove(order)) return false;
        End(order, OrderStatus.Canceled, new(reason));
        CancelOcoGroup(order);
        return true;
    }

    void CancelBracket(Order order)
    {
        if (order.Bracket is not { } bracket) return;
        foreach (var member in bracket.Dissolve()) CancelPending(member, OrderEnd.CanceledByBracket);
    }

    /// <summary>Newest first among those that wait; members not yet accepted live on.</summary>
    void CancelOcoGroup(Order order)
    {
        if (order.Oco is not { } group) return;
        var members = group.Dissolve();
        if (members.Count == 0) return;
        foreach (var member in _pending.NewestFirst(members))
        {
            _pending.Remove(member);
            End(member, OrderStatus.Canceled, new(OrderEnd.CanceledByOcoGroup));
        }
    }

    void End(Order order, OrderStatus status, OrderOutcome outcome)
    {
        order.Status = status;
        order.Outcome = outcome;
        order.Executed = order.Executed with { Time = order.Feed.Time };
        Tell(order);
    }

    void Tell(Order order, Fill? fill = null) => _outbox.Enqueue(new(order, order.Status, order.Executed, fill));
}
