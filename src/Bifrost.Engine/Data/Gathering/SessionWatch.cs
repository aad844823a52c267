namespace Bifrost.Engine.Data;

/// <summary>
/// Which end of session the bars are heading for. It is fixed by the first time seen after the one before was reached,
/// and moves only when a time reaches or passes it.
/// </summary>
sealed class SessionWatch(Session session)
{
    long? _next;

    /// <summary>The last end that was reached or passed; the beginning of time before any was.</summary>
    public long Last { get; private set; } = long.MinValue;

    /// <summary>An end was reached and no time of a next session has been seen.</summary>
    public bool HasEnded => _next is null;

    public bool Reaches(long time)
    {
        _next ??= session.EndAfter(time);
        return time == _next && MoveOn();
    }

    /// <summary>The time is the end of the session, or after it while a bar of that session is still building.</summary>
    /// <param name="now">The time of the newest bar there is, which decides on the session; null without any.</param>
    public bool ReachesOrPasses(long time, long? now, BuildingBar building)
    {
        _next ??= now is { } known ? session.EndAfter(known) : long.MinValue;
        var over = time == _next || (time > _next && building.IsOpen && building.Time <= _next);
        return over && MoveOn();
    }

    /// <summary>Takes the end of the session of that time for the last one.</summary>
    public void EndWith(long time) => Last = session.EndAfter(time);

    bool MoveOn()
    {
        Last = _next!.Value;
        _next = null;
        return true;
    }
}
