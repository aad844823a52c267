using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>A timer of a strategy.</summary>
public sealed class StrategyTimer
{
    readonly TimerClock _clock;

    internal StrategyTimer(int id, TimerPlan plan, Feed first) => (Id, Plan, _clock) = (id, plan, new(plan, first));

    /// <summary>Counts from 0 in the order of creation in the run.</summary>
    public int Id { get; }

    public TimerPlan Plan { get; }

    /// <summary>The time it was set for, UTC, if it fires in a cycle at <paramref name="now"/>.</summary>
    internal DateTime? Fire(long now) => _clock.Fire(now) is { } when ? UtcTime.ToDateTime(when) : null;
}
