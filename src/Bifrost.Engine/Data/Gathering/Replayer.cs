namespace Bifrost.Engine.Data;

/// <summary>What a replayed feed shows next.</summary>
/// <param name="IsNew">It begins a bar; else it is a new state of the newest one.</param>
/// <param name="State">The bar so far.</param>
/// <param name="Tick">The input that made it so.</param>
readonly record struct ReplayStep(bool IsNew, Bar State, Bar Tick);

/// <summary>Shows the bars of a larger timeframe while they build, one step an input.</summary>
sealed class Replayer(Resampling target, Session session, Timeframe source, int sourceCompression)
    : BarGatherer(target, session, source, sourceCompression, target.AdjustTime ?? false)
{
    Bar? _shown;
    Bar? _waiting;
    bool _beginsNext = true;

    /// <summary>Takes the next bar; null when it comes late and is dropped.</summary>
    public ReplayStep? Push(in Bar bar)
    {
        var late = IsBelowDays && bar.Time <= _shown?.Time;
        if (late && !Target.TakeLate) return null;

        var onEdge = !late && !CountsOnly && IsOnEdge(bar.Time);
        var consumed = late || CountsOnly || onEdge;
        if (consumed) Building.Add(bar);
        if (late) Building.Time = _shown!.Value.Time + LateBy;
        if (!onEdge && !IsOver(bar.Time)) return Continue(bar, consumed);
        if (consumed) return Finish(bar);
        return AdjustsTime ? FinishUnderNewTime(bar) : Begin(bar);
    }

    /// <summary>The step that <see cref="Push"/> left for after the one it gave, if any.</summary>
    public ReplayStep? TakeWaiting()
    {
        if (_waiting is not { } bar) return null;
        _waiting = null;
        return Show(isNew: true, bar, bar);
    }

    ReplayStep Continue(in Bar bar, bool consumed)
    {
        if (!consumed) Building.Add(bar);
        var begins = _beginsNext;
        _beginsNext = false;
        return Show(begins, Building.ToBar(), bar);
    }

    ReplayStep Finish(in Bar bar)
    {
        var step = Show(_beginsNext, Building.ToBar(), bar);
        Building.Clear();
        _beginsNext = true;
        return step;
    }

    ReplayStep Begin(in Bar bar)
    {
        Building.Restart(bar);
        return Show(isNew: true, bar, bar);
    }

    /// <summary>The finished bar is shown once more, under the time of its edge, before the input that begins the next.</summary>
    ReplayStep FinishUnderNewTime(in Bar bar)
    {
        var finished = AdjustToLaterTime() ? Building.ToBar() : _shown!.Value;
        Building.Restart(bar);
        _waiting = bar;
        return Show(isNew: false, finished, bar);
    }

    ReplayStep Show(bool isNew, in Bar state, in Bar tick)
    {
        _shown = state;
        return new(isNew, state, tick);
    }
}
