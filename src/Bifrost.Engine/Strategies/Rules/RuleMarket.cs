using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>One feed under a rule plan: its lines, its orders, and where its trade stands.</summary>
sealed class RuleMarket(RuleStrategy strategy, Feed feed, PlanRules rules, RuleTerms terms, bool closesAtEnd) : TradedFeed(feed)
{
    readonly SideLines? _long = rules.Long is { } side ? new(side, feed) : null;
    readonly SideLines? _short = rules.Short is { } side ? new(side, feed) : null;
    readonly Line? _sizeAtr = rules.SizeAtr?.Over(feed);
    readonly Line? _rank = rules.Rank?.Over(feed);

    // The bars that still come are not known of a feed that streams.
    readonly int _lastBar = closesAtEnd && !feed.Streams ? feed.Bars.Count - 1 : int.MaxValue;

    bool _isNew;
    bool _leaves;
    int _signal;
    SignalValues _values;
    SignalValues _valuesOfEntry;
    double _entryPrice;
    int _entryBar;
    int _exitBar = -1;
    bool _hasTraded;
    bool _withoutTarget;
    Order? _entry;
    Order? _exit;
    Order? _stop;
    Order? _target;

    /// <summary>It holds, or is about to enter.</summary>
    public bool IsTaken => (IsHeld && !_leaves) || IsWaiting(_entry);

    /// <summary>It may enter on this bar, and a side wants to.</summary>
    public bool HasSignal => _isNew && _signal != 0 && (!IsHeld || _leaves) && MayEnter();

    public double Rank => _rank?[0] ?? double.NaN;

    int Bar => Feed.Length - 1;

    bool IsHeld => strategy.PositionOf(Feed).IsOpen;

    int HeldSign => Math.Sign(strategy.PositionOf(Feed).Size);

    /// <summary>Looks at the bar, unless it is an old one or an order is still on its way.</summary>
    public void Arrive()
    {
        _isNew = HasNewBar() && !IsWaiting(_entry) && !IsWaiting(_exit);
        (_leaves, _signal) = (false, _isNew ? Signal() : 0);
    }

    /// <summary>What to do with what is held: leave, or see that stop and target are there.</summary>
    public void Manage()
    {
        if (!_isNew || !IsHeld) return;
        if (Reason() is { } reason) Leave(reason);
        else if (!IsWaiting(_stop) && !IsWaiting(_target)) Protect();
    }

    /// <summary>Places the entry; returns what it takes, or null when there is none.</summary>
    /// <param name="spent">By entries of this bar on other feeds.</param>
    public double? Enter(double spent)
    {
        var isLong = _signal > 0;
        var values = (isLong ? _long : _short)!.Values(_sizeAtr);
        if (!terms.Side(isLong).AreKnown(values)) return null;

        var (broker, price) = (strategy.Broker, Feed.Close[0]);
        var (scheme, cash) = (broker.Commission(Feed), broker.Cash - spent + (_leaves ? broker.ValueOf(Feed) : 0));
        var size = strategy.Plan.Sizing is null
            ? Math.Abs(strategy.Sizer.SizeFor(strategy, Feed, isLong ? Side.Buy : Side.Sell))
            : terms.SizeFor(isLong, scheme, price, broker.Value, cash, values);
        if (size == 0) return null;

        _valuesOfEntry = values;
        var order = OrderTerms.Market with { Tag = isLong ? "long entry" : "short entry" };
        _entry = isLong ? strategy.Buy(size, order, Feed) : strategy.Sell(size, order, Feed);
        return scheme.CostOf(size, price);
    }

    public void Hear(in OrderUpdate update)
    {
        if (update.Fill is { } fill)
        {
            if (fill.PositionSize == 0) _exitBar = Bar;
            else if (update.Order == _entry) BeginTrade(fill.Price);
        }

        var isProtection = update.Order == _stop || update.Order == _target;
        if (isProtection && update.Status == OrderStatus.Margin) _withoutTarget = true;
    }

    void BeginTrade(double price)
    {
        (_entryPrice, _entryBar, _values) = (price, Bar, _valuesOfEntry);
        (_hasTraded, _withoutTarget) = (true, false);
    }

    static bool IsWaiting(Order? order) => order is { IsAlive: true };

    /// <summary>The side that wants to enter and may: 1 long, -1 short, 0 neither. Two that contradict each other are neither.</summary>
    int Signal()
    {
        var wanted = (_long is { Enters: true } ? 1 : 0) - (_short is { Enters: true } ? 1 : 0);
        if (wanted == 0 || HeldSign == wanted || Bar >= _lastBar - 1) return 0;
        return wanted;
    }

    bool MayEnter() => !_hasTraded || (terms.Wait != int.MaxValue && Bar >= _exitBar + terms.Wait && (!_leaves || terms.Wait == 0));

    string? Reason() => Bar >= _lastBar - 1 ? "end of period"
        : (HeldSign > 0 ? _long : _short) is { Leaves: true } ? "exit rule"
        : _signal != 0 ? "other side"
        : Bar - _entryBar + 1 >= terms.HoldingBars ? "holding period"
        : null;

    void Leave(string reason)
    {
        _leaves = true;
        foreach (var order in (ReadOnlySpan<Order?>)[_stop, _target]) if (IsWaiting(order)) strategy.Cancel(order!);
        _exit = strategy.Close(Feed, terms: OrderTerms.Market with { Tag = reason });
    }

    void Protect()
    {
        var held = strategy.PositionOf(Feed).Size;
        var side = terms.Side(held > 0);
        (_stop, _target) = (null, null);
        if (StopTerms(side) is { } stop) _stop = Leg(held, stop with { Tag = "stop" });
        if (side.Target == RuleLevelKind.None || (_withoutTarget && _stop is not null)) return;
        var level = side.TargetLevel(_entryPrice, _values);
        if (level > 0) _target = Leg(held, OrderTerms.Limit(level) with { Tag = "target", Oco = _stop });
    }

    OrderTerms? StopTerms(SideTerms side)
    {
        if (side.TrailAmount(_values) is { } amount) return OrderTerms.TrailBy(amount);
        if (side.TrailFraction is { } fraction) return OrderTerms.TrailByPercent(fraction);
        return side.Stop != RuleLevelKind.None && side.StopLevel(_entryPrice, _values) is > 0 and var level
            ? OrderTerms.Stop(level) : null;
    }

    Order? Leg(double held, OrderTerms order) => held > 0 ? strategy.Sell(held, order, Feed) : strategy.Buy(held, order, Feed);
}
