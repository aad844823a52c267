using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;

namespace Bifrost.Engine.Strategies;

/// <summary>Runs one strategy: keeps its trades, hands over what the broker told, and calls it in the reference engine's order.</summary>
sealed class StrategyHost
{
    readonly StrategyContext _context;
    readonly TradeBook _trades;
    readonly IStrategyListener _listener;
    readonly List<OrderUpdate> _orderNews = [];
    readonly List<Trade> _tradeNews = [];
    readonly bool _atOnce;
    readonly bool _watchesFund;
    readonly bool _listenerWatches;
    readonly long _wakes;

    // The status of the step before, which NextOpen of the next bar goes by.
    int _barsMissing = int.MaxValue;

    public StrategyHost(
        Strategy strategy, StrategyContext context, TradeBook trades, IStrategyListener listener, bool notifiesAtOnce, long wakes)
    {
        (Strategy, _context, _trades, _listener, _atOnce, _wakes) = (strategy, context, trades, listener, notifiesAtOnce, wakes);
        _watchesFund = ((Action<double, double, double, double>)strategy.NotifyFund).Method.DeclaringType != typeof(Strategy);
        _listenerWatches = listener.IsWatching;
        strategy.Enter(context);
    }

    public Strategy Strategy { get; }

    public IReadOnlyList<Trade> Trades => _trades.Trades;

    public bool HasTimers => _context.Timers.Count > 0;

    public bool AdvanceFeeds(int cycle) => _context.Feeds.Advance(cycle);

    /// <summary>Fires the timers that are due, those that cheat before the broker's step and the others after it.</summary>
    public void FireTimers(long now, bool cheating)
    {
        if (now < _wakes) return;
        foreach (var timer in _context.Timers)
        {
            if (timer.Plan.Cheats == cheating && timer.Fire(now) is { } when) Strategy.NotifyTimer(timer, when);
        }
    }

    public void NextOpen(long now)
    {
        if (now < _wakes) return;
        if (_barsMissing > 0) Strategy.PreNextOpen();
        else if (_barsMissing == 0) Strategy.NextStartOpen();
        else Strategy.NextOpen();
    }

    /// <summary>Takes what the broker tells. It is handed over with the step, or at once when the run asks for that.</summary>
    public void Receive(in OrderUpdate update)
    {
        _orderNews.Add(update);
        if (update.Fill is { } fill) _trades.Book(update.Order, fill, _tradeNews);
        if (_atOnce) HandOver();
    }

    /// <summary>The strategy's own step: indicators, news, then the bar.</summary>
    public void Step(bool grew, long time)
    {
        _context.Feeds.StepIndicators();
        if (grew) _context.Length++;
        _context.Time = time;
        if (time < _wakes) return;
        // Feeds only grow: once nothing is missing, nothing will be.
        if (_barsMissing >= 0) _barsMissing = BarsMissing();

        if (_orderNews.Count > 0) HandOver();
        TellValues();
        if (_barsMissing > 0) Strategy.PreNext();
        else if (_barsMissing == 0) Strategy.NextStart();
        else Strategy.Next();
        if (_listenerWatches) _listener.OnStep(Strategy, _barsMissing);
    }

    /// <summary>Below 0 from the second step on which nothing is missing: the first of them is the start, however late.</summary>
    int BarsMissing()
    {
        var missing = _context.Feeds.BarsMissing;
        var isFirstStep = _barsMissing == int.MaxValue;
        return isFirstStep ? Math.Max(0, missing) : missing;
    }

    void HandOver()
    {
        foreach (var update in _orderNews)
        {
            Strategy.NotifyOrder(update);
            _listener.OnOrder(Strategy, update);
        }

        foreach (var trade in _tradeNews)
        {
            Strategy.NotifyTrade(trade);
            _listener.OnTrade(Strategy, trade);
        }

        _orderNews.Clear();
        _tradeNews.Clear();
    }

    void TellValues()
    {
        var broker = _context.Broker;
        Strategy.NotifyCashValue(broker.Cash, broker.Value);
        if (_watchesFund) Strategy.NotifyFund(broker.Cash, broker.Value, broker.FundValue, broker.FundShares);
        if (_listenerWatches) _listener.OnValues(broker.Cash, broker.Value, broker.FundValue, broker.FundShares);
    }
}

/// <summary>Watches a strategy: its analyzers.</summary>
interface IStrategyListener
{
    /// <summary>False: there is nobody to tell.</summary>
    bool IsWatching { get; }

    void OnOrder(Strategy strategy, in OrderUpdate update);

    void OnTrade(Strategy strategy, Trade trade);

    void OnValues(double cash, double value, double fundValue, double fundShares);

    void OnStep(Strategy strategy, int barsMissing);
}
