namespace Bifrost.Engine.Data;

/// <summary>Where a resampled or replayed feed takes its bars from.</summary>
abstract class BarInput
{
    /// <summary>The time that the source is at, where it is a feed of the run; null otherwise.</summary>
    public virtual long? SourceTime => null;

    public abstract bool TryRead(out Bar bar);

    /// <summary>A bar made from these was held back and now comes.</summary>
    public virtual void Resume()
    {
    }
}

/// <summary>The feed's own bars, read ahead of the run.</summary>
sealed class OwnInput(Bars bars) : BarInput
{
    int _next;

    public override bool TryRead(out Bar bar)
    {
        bar = _next < bars.Count ? bars[_next] : default;
        return _next++ < bars.Count;
    }
}

/// <summary>The bars of another feed of the run, as that feed moves.</summary>
sealed class FeedInput(FeedReader source) : BarInput
{
    int _seen;

    public override long? SourceTime => source.Length > 0 ? source.Time : null;

    public override bool TryRead(out Bar bar)
    {
        var moved = source.Length > _seen;
        bar = moved ? source.Current : default;
        if (moved) _seen++;
        return moved;
    }

    /// <summary>
    /// The reference engine counts a bar that was held back as one more bar seen of the source, whose next bar this feed
    /// then misses. Kept: it decides which bars a weekly feed of one of two daily feeds is made of.
    /// </summary>
    public override void Resume() => _seen++;
}
