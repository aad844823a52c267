using Bifrost.Engine.Data;

namespace Bifrost.Engine.Strategies;

/// <summary>When a timer fires.</summary>
public sealed record TimerPlan;

/// <summary>A timer of a strategy.</summary>
public sealed class StrategyTimer
{
    internal StrategyTimer(int id, TimerPlan plan) => (Id, Plan) = (id, plan);

    /// <summary>Counts from 0 in the order of creation in the run.</summary>
    public int Id { get; }

    public TimerPlan Plan { get; }

    internal bool Cheats => Plan is null;

    internal bool IsDue(long now, Feed feed, out DateTime when)
    {
        when = default;
        return Id < 0 && now < 0 && feed.Length < 0;
    }
}
