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
    int _cycle;
    bool _grew;

    public BacktestRun(Schedule schedule, IReadOnlyList<StrategyPlan> plans, BacktestOptions options, ColumnCache columns)
    {
        if (plans.Count == 0) throw new ArgumentException("A backtest needs at least one strategy.", nameof(plans));

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
            options.NotifyAtOnce))];
        for (var i = 0; i < plans.Count; i++) _analyzers[i].Attach(plans[i].Strategy);
    }

    public void AdvanceFeeds(int cycle)
    {
        _cycle = cycle;
        foreach (var host in _hosts) _grew = host.AdvanceFeeds(cycle);
    }

    /// <summary>What a strategy may do before the broker's step: timers that cheat, and NextOpen.</summary>
    public void CheatOnOpen()
    {
        foreach (var host in _hosts) host.FireTimers(_schedule.TimeAt(_cycle), cheating: true);
        if (!_options.CheatOnOpen) return;
        foreach (var host in _hosts) host.NextOpen();
    }

    public void StepBroker()
    {
        _broker.Step(_cycle);
        while (_broker.TryReadUpdate(out var update)) _hosts[update.Order.Owner].Receive(update);
        foreach (var host in _hosts) host.FireTimers(_schedule.TimeAt(_cycle), cheating: false);
    }

    public void StepStrategies()
    {
        _values.Record(_cycle, _broker);
        var time = _schedule.StrategyTimeAt(_cycle);
        foreach (var host in _hosts) host.Step(_grew, time);
    }

    public BacktestResult Finish()
    {
        foreach (var host in _hosts) host.Strategy.Stop();
        foreach (var analyzers in _analyzers) analyzers.Stop();
        return new(_schedule, _feeds, _values, _broker, [.. _hosts.SelectMany(host => host.Trades).OrderBy(trade => trade.Id)]);
    }
}
