namespace Bifrost.Engine.Data;

/// <summary>The days of a week or month on which a timer may fire, used up as they pass.</summary>
sealed class DayMask(IReadOnlyList<int> days, bool carries)
{
    int _period = -1;
    int _next = days.Count;

    /// <summary>Asked once a day, in order: whether the timer may fire on that day of that week or month.</summary>
    public bool Allows(int period, int day)
    {
        if (days.Count == 0) return true;

        var carried = carries && period != _period && _next < days.Count;
        if (period != _period) (_period, _next) = (period, 0);

        var first = _next;
        while (_next < days.Count && days[_next] < day) _next++;
        var passed = _next > first;

        // The reference engine lets a day that was passed over use up the next one of the mask, and fire even without carrying.
        var isMet = _next < days.Count && (days[_next] == day || passed);
        if (isMet) _next++;
        return carried || (carries && passed) || isMet;
    }
}
