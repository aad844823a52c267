namespace Bifrost.Engine.Data;

/// <summary>
/// One feed in the stepped loop. It may read ahead: a bar that turns out later than the cycle is held back and comes
/// again in the next one.
/// </summary>
abstract class FeedReader(Timeframe timeframe, int compression)
{
    bool _isHeld;

    public Timeframe Timeframe => timeframe;

    public int Compression => compression;

    /// <summary>Bars up to the current one, a held one left out.</summary>
    public abstract int Length { get; }

    public abstract Bar Current { get; }

    /// <summary>The time of the current bar, or of the one that <see cref="Next"/> just read.</summary>
    public abstract long Time { get; }

    /// <summary>Made by resampling: in a run with other feeds these do not set the pace.</summary>
    public virtual bool IsResampled => false;

    public bool Next()
    {
        if (!_isHeld) return Load();
        _isHeld = false;
        Resume();
        return true;
    }

    /// <summary>As <see cref="Next"/>, but a bar later than <paramref name="limit"/> is held back.</summary>
    public bool NextUntil(long limit)
    {
        if (!Next()) return false;
        if (Time <= limit) return true;
        Hold();
        return false;
    }

    public virtual void Hold() => _isHeld = true;

    /// <summary>The others are at <paramref name="time"/> and this feed had no bar: finish what is over by then.</summary>
    public virtual void Check(long time)
    {
    }

    /// <summary>Every feed has ended: move to what is left. False if nothing was.</summary>
    public virtual bool Last() => false;

    /// <summary>The current bar is shown in that cycle.</summary>
    public abstract void Deliver(int cycle);

    public abstract FeedTrack ToTrack();

    protected abstract bool Load();

    /// <summary>The bar that was held comes again.</summary>
    protected abstract void Resume();
}
