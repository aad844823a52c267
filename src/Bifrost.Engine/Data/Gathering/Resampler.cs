namespace Bifrost.Engine.Data;

/// <summary>Gathers bars into finished bars of a larger timeframe (see <see cref="Resampling"/>).</summary>
sealed class Resampler(Resampling target, Session session, Timeframe source, int sourceCompression)
    : BarGatherer(target, session, source, sourceCompression, target.AdjustTime ?? true)
{
    long? _newest;

    /// <summary>Takes the next bar; gives the bar that it finishes, if any.</summary>
    public Bar? Push(in Bar bar)
    {
        if (IsBelowDays && bar.Time <= _newest) return TakeLate(bar);
        if (CountsOnly) Watch.EndWith(bar.Time);

        var onEdge = !CountsOnly && IsOnEdge(bar.Time);
        var consumed = CountsOnly || onEdge;
        if (consumed) Building.Add(bar);
        Bar? finished = Building.IsOpen && (onEdge || IsOver(bar.Time)) ? Finish(onEdge) : null;
        if (!consumed) Building.Add(bar);
        return finished;
    }

    /// <summary>No bar came, but others are at <paramref name="time"/>: gives the building bar if that is past its end.</summary>
    /// <param name="sourceTime">The time that the source is at, where it is a feed of the run.</param>
    public Bar? Check(long time, long? sourceTime)
    {
        if (!Building.IsOpen || !IsOverWithoutInput(time, sourceTime ?? _newest)) return null;

        // The reference engine forces bars of minutes alone.
        return Target.Timeframe == Timeframe.Minutes && AdjustedTime() <= time ? Finish(onEdge: false) : null;
    }

    /// <summary>The source has ended: gives the bar that was building, if any.</summary>
    public Bar? Last()
    {
        if (!Building.IsOpen) return null;
        if (AdjustsTime) Building.Time = AdjustedTime();
        return Give();
    }

    Bar? TakeLate(in Bar bar)
    {
        if (!Target.TakeLate) return null;
        Building.Add(bar);
        Building.Time = _newest!.Value + LateBy;
        return null;
    }

    Bar Finish(bool onEdge)
    {
        if (!onEdge && AdjustsTime) AdjustToLaterTime();
        return Give();
    }

    Bar Give()
    {
        var bar = Building.ToBar();
        Building.Clear();
        _newest = bar.Time;
        return bar;
    }
}
