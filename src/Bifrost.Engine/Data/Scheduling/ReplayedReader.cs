namespace Bifrost.Engine.Data;

/// <summary>A feed that shows the bars of a larger timeframe while they build.</summary>
sealed class ReplayedReader(FeedPlan plan, BarInput input, Replayer replayer, FilterChain filters)
    : StreamedReader(plan.Series, plan.Resampling!.Timeframe, plan.Resampling.Compression)
{
    readonly Queue<Bar> _bars = [];

    protected override bool HasTicks => true;

    protected override bool Load()
    {
        while (!Read(replayer.TakeWaiting()))
        {
            if (_bars.TryDequeue(out var bar))
            {
                if (Read(replayer.Push(bar))) return true;
            }
            else if (!Refill())
            {
                return false;
            }
        }

        return true;
    }

    protected override void Resume()
    {
        base.Resume();
        input.Resume();
    }

    bool Refill()
    {
        if (!input.TryRead(out var bar)) return false;
        foreach (var filtered in filters.Next(bar, Length > 0 ? Current : null)) _bars.Enqueue(filtered);
        return true;
    }
}
