using Bifrost.Engine.Broker;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>What a run lends to one of its strategies.</summary>
sealed class StrategyContext(int index, FeedSet feeds, SimulatedBroker broker, TimerNumbers numbers)
{
    /// <summary>The position of the strategy in its run.</summary>
    public int Index { get; } = index;

    public FeedSet Feeds { get; } = feeds;

    public SimulatedBroker Broker { get; } = broker;

    public int Length { get; set; }

    public long Time { get; set; }

    public List<StrategyTimer> Timers { get; } = [];

    public StrategyTimer AddTimer(TimerPlan plan)
    {
        var timer = new StrategyTimer(numbers.Next(), plan, Feeds[0]);
        Timers.Add(timer);
        return timer;
    }
}

/// <summary>Numbers the timers of a run from 0, across its strategies.</summary>
sealed class TimerNumbers
{
    int _next;

    public int Next() => _next++;
}
