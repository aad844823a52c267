using Bifrost.Engine.Analyzers;
using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>The state of one run, and the steps of its loop.</summary>
sealed class BacktestRun
{
    readonly Schedule _schedule;
    readonly BacktestOptions _options;
    readonly SimulatedBroker _broker;
    readonly FeedSet _feeds;
    readonly StrategyHost[] _hosts;
    readonly AnalyzerSet[] _analyzers;
    readonly ValueColumns _values;
    int _cycle = -1;
    bool _grew;
    bool _hasTimers;

    // The strategy whose code is running; beyond the last, none is.
    int _acting = int.MaxValue;

    public BacktestRun(Schedule schedule, IReadOnlyList<StrategyPlan> plans, BacktestOptions options, ColumnCache columns)
    {
        if (plans.Count == 0) throw new ArgumentException("A backtest needs at least one strategy.", nameof(plans));
        foreach (var track in schedule.Tracks) RequirePrices(track.Series);

        (_schedule, _options) = (schedule, options);
        _values = new(schedule.Cycles);
        FeedSet[] sets = [.. plans.Select(_ => new FeedSet(schedule, columns))];
        _feeds = sets[0];
        _broker = new(_feeds, options.Broker);
        _analyzers = [.. plans.Select(plan => new AnalyzerSet(plan.Analyzers))];
        var (trades, timers) = (new TradeNumbers(), new TimerNumbers());
        _hosts = [.. plans.Select((plan, index) => new StrategyHost(
            plan.Strategy,
            new(index, sets[index], _broker, timers),
            new(_broker, trades, options.KeepTradeHistory),
            _analyzers[index],
            options.NotifyAtOnce,
            options.TradesFrom))];
    }

    /// <summary>Declares indicators and timers.</summary>
    public void Start()
    {
        for (_acting = 0; _acting < _hosts.Length; _acting++) _hosts[_acting].Strategy.Init();
        _hasTimers = _hosts.Any(host => host.HasTimers);
        for (_acting = 0; _acting < _hosts.Length; _acting++) _analyzers[_acting].Attach(_hosts[_acting].Strategy);
    }

    /// <summary>What is thrown now, a strategy or who watches it throws.</summary>
    public bool IsStrategyActing => _acting < _hosts.Length;

    public void AdvanceFeeds(int cycle)
    {
        _cycle = cycle;
        foreach (var host in _hosts) _grew = host.AdvanceFeeds(cycle);
    }

    /// <summary>What a strategy may do before the broker's step: timers that cheat, and NextOpen.</summary>
    public void CheatOnOpen()
    {
        FireTimers(cheating: true);
        if (!_options.CheatOnOpen) return;
        for (_acting = 0; _acting < _hosts.Length; _acting++) _hosts[_acting].NextOpen(_schedule.TimeAt(_cycle));
    }

    public void StepBroker()
    {
        _broker.Step(_cycle);
        while (_broker.TryReadUpdate(out var update)) _hosts[_acting = update.Order.Owner].Receive(update);
        FireTimers(cheating: false);
    }

    public void StepStrategies()
    {
        _values.Record(_cycle, _broker);
        var time = _schedule.StrategyTimeAt(_cycle);
        for (_acting = 0; _acting < _hosts.Length; _acting++) _hosts[_acting].Step(_grew, time);
    }

    public BacktestResult Finish()
    {
        for (_acting = 0; _acting < _hosts.Length; _acting++) _hosts[_acting].Strategy.Stop();
        for (_acting = 0; _acting < _hosts.Length; _acting++) _analyzers[_acting].Stop();
        Trade[] trades = [.. _hosts.SelectMany(host => host.Trades).OrderBy(trade => trade.Id)];
        return new(_schedule, _feeds, _values, _broker, trades, _schedule.CycleFrom(_options.TradesFrom));
    }

    /// <summary>What the acting strategy threw, with who and when.</summary>
    public StrategyFailedException FailureOf(Exception exception) =>
        new(_hosts[_acting].Strategy, _cycle + 1, _cycle < 0 ? 0 : _schedule.TimeAt(_cycle), exception);

    /// <summary>Orders cannot be matched, nor positions valued, at prices that are missing.</summary>
    static void RequirePrices(BarSeries series)
    {
        var (bars, first) = (series.Bars, series.Bars.FirstWithoutPrice);
        if (first == bars.Count) return;
        throw new ArgumentException(
            $"Bar {first} of {series.Name} ({UtcTime.ToDateTime(bars.Times[first]):yyyy-MM-dd HH:mm:ss} UTC) lacks a price: {bars[first]}.",
            nameof(series));
    }

    void FireTimers(bool cheating)
    {
        if (!_hasTimers) return;
        for (_acting = 0; _acting < _hosts.Length; _acting++) _hosts[_acting].FireTimers(_schedule.TimeAt(_cycle), cheating);
    }
}
