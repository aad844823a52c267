using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;
using Bifrost.Engine.Orders;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Tests.Strategies;

/// <summary>Does on each bar what it is told, and writes down what is called.</summary>
sealed class Acting(Action<Acting>? next = null, Action<Acting>? init = null) : Strategy
{
    public List<string> Calls { get; } = [];

    public Action<Acting>? OnOpen { get; init; }

    protected internal override void Init()
    {
        Calls.Add("Init");
        init?.Invoke(this);
    }

    protected internal override void PreNext() => Call($"PreNext {Length}", null);

    protected internal override void NextStart()
    {
        Call($"NextStart {Length}", null);
        Next();
    }

    protected internal override void Next() => Call($"Next {Length}", next);

    protected internal override void PreNextOpen() => Call($"PreNextOpen {Length}/{Data.Length}", null);

    protected internal override void NextStartOpen() => Call($"NextStartOpen {Length}/{Data.Length}", OnOpen);

    protected internal override void NextOpen() => Call($"NextOpen {Length}/{Data.Length}", OnOpen);

    protected internal override void NotifyOrder(OrderUpdate update) => Calls.Add($"Order {update.Order.Id} {update.Status}");

    protected internal override void NotifyTrade(Trade trade) => Calls.Add($"Trade {trade.Id} {trade.Status}");

    protected internal override void NotifyCashValue(double cash, double value) => Calls.Add($"Cash {cash} {value}");

    protected internal override void NotifyTimer(StrategyTimer timer, DateTime when) =>
        Calls.Add($"Timer {timer.Id} {when:MM-dd HH:mm} at {Length}/{Data.Length}");

    protected internal override void Stop() => Calls.Add("Stop");

    void Call(string name, Action<Acting>? act)
    {
        Calls.Add(name);
        act?.Invoke(this);
    }
}
