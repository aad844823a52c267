namespace Bifrost.Engine.Data;

/// <summary>
/// What resampling and replay share: the bar that is building, and when it is over. Bars come in one by one, so it
/// serves a live feed as well as a backtest.
/// </summary>
abstract class BarGatherer
{
    /// <summary>What a bar that comes late is put after the newest one by.</summary>
    protected const long LateBy = 86_400 * UtcTime.Microsecond;

    readonly Session _session;
    readonly ClockEdges _edges;
    int _count;

    protected BarGatherer(Resampling target, Session session, Timeframe source, int sourceCompression, bool adjustTime)
    {
        (Target, _session) = (target, session);
        (_edges, Watch) = (new(target, session), new(session));
        IsBelowDays = target.Timeframe is > Timeframe.Ticks and < Timeframe.Days;
        CountsOnly = !IsBelowDays && source == target.Timeframe && target.Compression % sourceCompression == 0;
        AdjustsTime = target.BarToEdge && adjustTime && target.Timeframe < Timeframe.Weeks;
    }

    protected Resampling Target { get; }

    protected SessionWatch Watch { get; }

    protected BuildingBar Building { get; } = new();

    protected bool IsBelowDays { get; }

    /// <summary>The source has the timeframe already: no edges, only a number of bars.</summary>
    protected bool CountsOnly { get; }

    protected bool AdjustsTime { get; }

    /// <summary>The input belongs to the building bar and closes it.</summary>
    protected bool IsOnEdge(long time)
    {
        if (Target.Timeframe >= Timeframe.Weeks) return false;
        return Watch.Reaches(time) || (IsBelowDays && _edges.IsOn(time));
    }

    /// <summary>The building bar ends before an input of that time.</summary>
    protected bool IsOver(long time)
    {
        if (!CountsOnly && !HasCrossed(time, time)) return false;
        return (IsBelowDays && Target.BarToEdge) || ++_count % Target.Compression == 0;
    }

    /// <summary>As <see cref="IsOver"/> for a time at which no input came: the session is that of the newest bar.</summary>
    protected bool IsOverWithoutInput(long time, long? newest) =>
        !CountsOnly && HasCrossed(time, newest) && IsBelowDays && Target.BarToEdge;

    /// <summary>The edge that the building bar reaches to, or the end of its session when that came first.</summary>
    protected long AdjustedTime() =>
        Watch.HasEnded ? Watch.Last
        : Target.Timeframe == Timeframe.Days ? _session.EndOn(Building.Time)
        : _edges.EdgeOf(Building.Time);

    protected bool AdjustToLaterTime()
    {
        var adjusted = AdjustedTime();
        if (adjusted <= Building.Time) return false;
        Building.Time = adjusted;
        return true;
    }

    bool HasCrossed(long time, long? newest) => Target.Timeframe switch
    {
        Timeframe.Ticks => Building.IsOpen,
        < Timeframe.Days => HasCrossedEdge(time, newest),
        Timeframe.Days => Watch.ReachesOrPasses(time, newest, Building),
        Timeframe.None => false,
        _ => Building.IsOpen && PeriodOf(time) > PeriodOf(Building.Time),
    };

    bool HasCrossedEdge(long time, long? newest)
    {
        if (Watch.ReachesOrPasses(time, newest, Building)) return true;
        if (time < Building.Time) return false;

        return Target.BarToEdge
            ? _edges.IntervalOf(time) > _edges.IntervalOf(Building.Time)
            : _edges.PointOf(time) > _edges.PointOf(Building.Time);
    }

    /// <summary>A number that grows from week to week (Monday to Sunday), month to month or year to year.</summary>
    int PeriodOf(long time)
    {
        var local = _session.Zone.ToLocal(time);
        if (Target.Timeframe == Timeframe.Weeks) return UtcTime.DayNumber(local) / 7;

        var day = UtcTime.ToDateTime(local);
        return Target.Timeframe == Timeframe.Months ? day.Year * 12 + day.Month : day.Year;
    }
}
