using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>A timer of a strategy.</summary>
public sealed class StrategyTimer
{
    TimerClock? _clock;

    internal StrategyTimer(int id, TimerPlan plan) => (Id, Plan) = (id, plan);

    /// <summary>Counts from 0 in the order of creation in the run.</summary>
    public int Id { get; }

    public TimerPlan Plan { get; }

    internal bool Cheats => Plan.Cheats;

    internal bool IsDue(long now, Feed feed, out DateTime when)
    {
        var fired = (_clock ??= new(Plan, feed)).Fire(now);
        when = fired is { } time ? UtcTime.ToDateTime(time) : default;
        return fired is not null;
    }
}
