namespace Bifrost.Engine.Data;

/// <summary>A feed of finished bars gathered from smaller ones.</summary>
sealed class ResampledReader(FeedPlan plan, BarInput input, Resampler resampler, FilterChain filters)
    : FeedReader(plan.Resampling!.Timeframe, plan.Resampling.Compression)
{
    readonly BarsBuilder _bars = new();
    readonly List<int> _deliveredAt = [];
    readonly Queue<Bar> _finished = [];
    int _length;

    public override int Length => _length;

    public override Bar Current => _bars[_length - 1];

    public override long Time => _bars.TimeAt(_length - 1);

    public override bool IsResampled => true;

    public override void Hold()
    {
        base.Hold();
        _length--;
    }

    public override void Check(long time) => Finish(resampler.Check(time, input.SourceTime));

    public override bool Last()
    {
        Finish(resampler.Last());
        return Take();
    }

    public override void Deliver(int cycle) => _deliveredAt.Add(cycle);

    public override FeedTrack ToTrack()
    {
        var series = plan.Series with { Bars = _bars.ToBars(), Timeframe = Timeframe, Compression = Compression };
        return new(series, FeedTrack.Compact([.. _deliveredAt]));
    }

    protected override bool Load()
    {
        while (!Take())
        {
            if (!input.TryRead(out var bar)) return false;
            foreach (var filtered in filters.Next(bar, _length > 0 ? Current : null)) Finish(resampler.Push(filtered));
        }

        return true;
    }

    protected override void Resume()
    {
        _length++;
        input.Resume();
    }

    void Finish(Bar? finished)
    {
        if (finished is { } bar) _finished.Enqueue(bar);
    }

    bool Take()
    {
        if (!_finished.TryDequeue(out var bar)) return false;
        _bars.Add(bar);
        _length++;
        return true;
    }
}
