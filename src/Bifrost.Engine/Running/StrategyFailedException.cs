using Bifrost.Engine.Data;
using Bifrost.Engine.Strategies;

namespace Bifrost.Engine.Running;

/// <summary>A strategy, or an analyzer that watches it, threw in the middle of a run; what it threw is the inner exception.</summary>
public sealed class StrategyFailedException : Exception
{
    internal StrategyFailedException(Strategy strategy, int bar, long time, Exception exception)
        : base($"{strategy.GetType().Name} failed {Moment(bar, time)}: {exception.Message}", exception)
    {
        (Strategy, Bar, Time) = (strategy, bar, time);
    }

    public Strategy Strategy { get; }

    /// <summary>The cycle of the run, counted from 1; 0 before the first.</summary>
    public int Bar { get; }

    /// <summary>The time of that cycle, see <see cref="UtcTime"/>; 0 before the first.</summary>
    public long Time { get; }

    static string Moment(int bar, long time) =>
        bar == 0 ? "before the first bar" : $"on bar {bar} ({UtcTime.ToDateTime(time):yyyy-MM-dd HH:mm:ss} UTC)";
}
