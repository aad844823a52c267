using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Side = Bifrost.Engine.Orders.Side;

namespace Bifrost.Engine.Strategies;

/// <summary>
/// The base of every strategy. <see cref="Init"/> declares indicators; <see cref="Next"/> is called on every bar once all of
/// them have a value, after the fills of the bar were told by <see cref="NotifyOrder"/> and <see cref="NotifyTrade"/>.
/// Orders placed on a bar are matched from the next bar on.
/// </summary>
public abstract class Strategy
{
    StrategyContext? _context;

    /// <summary>The feeds of the run, in the order in which they were given.</summary>
    public FeedSet Feeds => Context.Feeds;

    /// <summary>The first feed.</summary>
    public Feed Data => Feeds[0];

    public SimulatedBroker Broker => Context.Broker;

    /// <summary>What is held of the first feed.</summary>
    public Position Position => PositionOf(Data);

    /// <summary>Gives the size of orders placed without one.</summary>
    public Sizer Sizer { get; set; } = new FixedSize();

    /// <summary>Bars the strategy has stepped through: those on which a feed had a new bar.</summary>
    public int Length => Context.Length;

    /// <summary>The time of the current bar, UTC.</summary>
    public DateTime DateTime => UtcTime.ToDateTime(Context.Time);

    StrategyContext Context => _context
        ?? throw new InvalidOperationException($"{GetType().Name} is not running yet; use Init, not the constructor.");

    public Position PositionOf(Feed feed) => Broker.Position(feed);

    /// <summary>Declares indicators and timers. Called once, before the first bar.</summary>
    protected internal virtual void Init() { }

    /// <summary>A bar on which some indicator has no value yet.</summary>
    protected internal virtual void PreNext() { }

    /// <summary>The first bar on which every indicator has a value.</summary>
    protected internal virtual void NextStart() => Next();

    /// <summary>Every bar after it.</summary>
    protected internal virtual void Next() { }

    /// <summary>
    /// As <see cref="Next"/>, before the broker's step, when the run cheats on open: feeds show the new bar, indicators the
    /// one before.
    /// </summary>
    protected internal virtual void NextOpen() { }

    protected internal virtual void NextStartOpen() => NextOpen();

    protected internal virtual void PreNextOpen() { }

    /// <summary>News of an order: every change of status, every fill.</summary>
    protected internal virtual void NotifyOrder(OrderUpdate update) { }

    /// <summary>News of a trade, as of that moment: it opened or it closed.</summary>
    protected internal virtual void NotifyTrade(Trade trade) { }

    protected internal virtual void NotifyCashValue(double cash, double value) { }

    protected internal virtual void NotifyFund(double cash, double value, double fundValue, double fundShares) { }

    /// <summary>A timer fired; <paramref name="when"/> is the time it was set for, not the time of the bar.</summary>
    protected internal virtual void NotifyTimer(StrategyTimer timer, DateTime when) { }

    /// <summary>After the last bar.</summary>
    protected internal virtual void Stop() { }

    /// <summary>Buys.</summary>
    /// <param name="size">Its sign is ignored; null asks the <see cref="Sizer"/>.</param>
    /// <param name="terms">A market order when null.</param>
    /// <param name="data">The first feed when null.</param>
    /// <returns>Null when the size is 0.</returns>
    protected internal Order? Buy(double? size = null, OrderTerms? terms = null, Feed? data = null) =>
        Place(Side.Buy, size, terms, data);

    /// <summary>Sells; the parameters are those of <see cref="Buy"/>.</summary>
    protected internal Order? Sell(double? size = null, OrderTerms? terms = null, Feed? data = null) =>
        Place(Side.Sell, size, terms, data);

    /// <summary>Closes the position; a larger size turns it around.</summary>
    /// <returns>Null when there is none.</returns>
    protected internal Order? Close(Feed? data = null, double? size = null, OrderTerms? terms = null)
    {
        var held = PositionOf(data ?? Data).Size;
        if (held == 0) return null;
        return held > 0 ? Sell(size ?? held, terms, data) : Buy(size ?? held, terms, data);
    }

    /// <summary>Withdraws an order; see <see cref="SimulatedBroker.Cancel"/>.</summary>
    protected internal bool Cancel(Order order) => Broker.Cancel(order);

    /// <summary>Trades what is missing to hold that size, negative for short.</summary>
    protected internal Order? OrderTargetSize(double target, Feed? data = null, OrderTerms? terms = null)
    {
        var held = PositionOf(data ?? Data).Size;
        if (target == 0 && held != 0) return Close(data, held, terms);
        if (target > held) return Buy(target - held, terms, data);
        return target < held ? Sell(held - target, terms, data) : null;
    }

    /// <summary>
    /// Trades what is missing, in whole units, for the position to be worth that much at the close (or the price of the terms).
    /// </summary>
    protected internal Order? OrderTargetValue(double target, Feed? data = null, OrderTerms? terms = null)
    {
        var feed = data ?? Data;
        var held = PositionOf(feed).Size;
        if (target == 0 && held != 0) return Close(feed, held, terms);

        var value = Broker.ValueOf(feed);
        var price = terms?.Price ?? feed.Close[0];
        var priced = (terms ?? OrderTerms.Market) with { Price = price };
        if (target > value) return Buy(Broker.Commission(feed).SizeFor(price, target - value), priced, feed);
        return target < value ? Sell(Broker.Commission(feed).SizeFor(price, value - target), priced, feed) : null;
    }

    /// <summary>As <see cref="OrderTargetValue"/>, as a fraction of the whole portfolio (0.05: five percent).</summary>
    protected internal Order? OrderTargetPercent(double target, Feed? data = null, OrderTerms? terms = null)
    {
        PositionOf(data ?? Data);
        return OrderTargetValue(target * Broker.Value, data, terms);
    }

    /// <summary>Buys with a protective stop below and a target above, of which the one that fills cancels the other.</summary>
    /// <param name="main">The entry; its fill activates the other two.</param>
    /// <param name="stop">Null leaves it out.</param>
    /// <param name="limit">Null leaves it out.</param>
    protected internal BracketOrders BuyBracket(
        double? size, OrderTerms main, OrderTerms? stop, OrderTerms? limit, Feed? data = null) =>
        PlaceBracket(Side.Buy, size, main, stop, limit, data);

    /// <summary>Sells with a protective stop above and a target below; see <see cref="BuyBracket"/>.</summary>
    protected internal BracketOrders SellBracket(
        double? size, OrderTerms main, OrderTerms? stop, OrderTerms? limit, Feed? data = null) =>
        PlaceBracket(Side.Sell, size, main, stop, limit, data);

    /// <summary>Asks for <see cref="NotifyTimer"/> at certain times of the day; in <see cref="Init"/>.</summary>
    protected internal StrategyTimer AddTimer(TimerPlan plan) => Context.AddTimer(plan);

    /// <exception cref="InvalidOperationException">It has run before: what it remembers of that run would leak into this one.</exception>
    internal void Enter(StrategyContext context)
    {
        if (_context is not null)
            throw new InvalidOperationException($"This {GetType().Name} has been in a run already; give each run a new one.");
        _context = context;
    }

    Order? Place(Side side, double? size, OrderTerms? terms, Feed? data)
    {
        var feed = data ?? Data;
        if (feed.Set != Feeds) throw new ArgumentException($"{feed.Name} is not a feed of this strategy's run.", nameof(data));
        var units = Math.Abs(size ?? Sizer.SizeFor(this, feed, side));
        if (units == 0) return null;
        if (!double.IsFinite(units)) throw new ArgumentException($"The size of an order on {feed.Name} is {units}.", nameof(size));
        return Broker.Submit(Context.Index, feed, side, units, terms ?? OrderTerms.Market);
    }

    BracketOrders PlaceBracket(Side side, double? size, OrderTerms main, OrderTerms? stop, OrderTerms? limit, Feed? data)
    {
        var entry = Place(side, size, main with { Transmit = stop is null && limit is null }, data);
        if (entry is null) return default;

        var exit = side == Side.Buy ? Side.Sell : Side.Buy;
        var stopOrder = stop is null ? null
            : Place(exit, entry.Size, stop with { Parent = entry, Transmit = limit is null }, data);
        var limitOrder = limit is null ? null
            : Place(exit, entry.Size, limit with { Parent = entry, Transmit = true }, data);
        return new(entry, stopOrder, limitOrder);
    }
}

/// <summary>The orders of a bracket; null where a leg was left out, or all three when the size is 0.</summary>
public readonly record struct BracketOrders(Order? Main, Order? Stop, Order? Limit);
