using Bifrost.Engine.Data;
using Bifrost.Engine.Running;

namespace Bifrost.Engine.Sweep;

/// <summary>A part of the data that is traded by itself: what lies before warms indicators up, what lies after is not there.</summary>
/// <param name="From">The first time that is traded at, UTC.</param>
/// <param name="To">The last time.</param>
public readonly record struct Stretch(long From, long To)
{
    /// <summary>The feed without the bars after the stretch.</summary>
    public FeedPlan Of(FeedPlan feed)
    {
        var bars = feed.Series.Bars;
        var end = bars.Count;
        while (end > 0 && bars.Times[end - 1] > To) end--;
        return end == bars.Count ? feed : feed with { Series = feed.Series with { Bars = bars.Slice(0, end) } };
    }

    /// <summary>The run's options, with trading from the beginning of the stretch on.</summary>
    public BacktestOptions Of(BacktestOptions options) => options with { TradesFrom = From };
}
