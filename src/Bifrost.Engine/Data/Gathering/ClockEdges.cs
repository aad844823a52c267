namespace Bifrost.Engine.Data;

/// <summary>
/// The edges between bars of a timeframe below a day: multiples of its length, counted in its unit from local midnight.
/// </summary>
sealed class ClockEdges(Resampling target, Session session)
{
    readonly long _unit = UnitOf(target.Timeframe);

    /// <summary>Units since midnight, pushed by the boundary offset.</summary>
    public long PointOf(long time) => TimeOfDay(time) / _unit + target.BoundaryOffset;

    public long IntervalOf(long time) => FloorDivide(PointOf(time), target.Compression);

    public bool IsOn(long time) =>
        TimeOfDay(time) % _unit == 0 && IntervalOf(time) * target.Compression == PointOf(time);

    /// <summary>The edge that closes the interval of that time (the one that opened it without right edges), UTC.</summary>
    public long EdgeOf(long time)
    {
        var interval = IntervalOf(time) + (target.RightEdge ? 1 : 0);
        return session.Zone.ToUtc(session.LocalMidnight(time) + interval * target.Compression * _unit);
    }

    long TimeOfDay(long time) => session.Zone.ToLocal(time) - session.LocalMidnight(time);

    static long UnitOf(Timeframe timeframe) => timeframe switch
    {
        Timeframe.Minutes => UtcTime.Minute,
        Timeframe.Seconds => UtcTime.Second,
        _ => UtcTime.Microsecond,
    };

    static long FloorDivide(long value, long divisor) => (value - ((value % divisor + divisor) % divisor)) / divisor;
}
