namespace Bifrost.Engine.Data;

/// <summary>
/// Feeds of which some are gathered while the run goes on: every cycle each feed reads one bar ahead, the earliest sets
/// the time, and those that are later hold theirs back. Resampled feeds do not set the time when others can.
/// </summary>
sealed class SteppedLoop(FeedReader[] feeds)
{
    // The feeds are visited from the smallest timeframe to the largest.
    readonly FeedReader[] _order = [.. feeds.OrderBy(feed => (feed.Timeframe, feed.Compression))];
    readonly List<long> _times = [];
    readonly List<long> _strategyTimes = [];

    public Schedule Run()
    {
        var arrived = new bool[_order.Length];
        while (Read(arrived)) Deliver(arrived);

        for (var i = 0; i < _order.Length; i++) arrived[i] = _order[i].Last();
        if (arrived.Contains(true)) CloseCycle(arrived, _times.Count > 0 ? _times[^1] : Now(arrived));
        return new([.. feeds.Select(feed => feed.ToTrack())], [.. _times], StrategyTimes());
    }

    bool Read(bool[] arrived)
    {
        for (var i = 0; i < _order.Length; i++) arrived[i] = _order[i].Next();
        return arrived.Contains(true);
    }

    void Deliver(bool[] arrived)
    {
        var now = Now(arrived);
        for (var i = 0; i < _order.Length; i++)
        {
            if (arrived[i]) continue;
            _order[i].Check(now);
            arrived[i] = _order[i].NextUntil(now);
        }

        for (var i = 0; i < _order.Length; i++)
        {
            if (!arrived[i] || _order[i].Time <= now) continue;
            _order[i].Hold();
            arrived[i] = false;
        }

        CloseCycle(arrived, now);
    }

    long Now(bool[] arrived)
    {
        var (earliest, earliestResampled) = (long.MaxValue, long.MaxValue);
        for (var i = 0; i < _order.Length; i++)
        {
            if (!arrived[i]) continue;
            if (_order[i].IsResampled) earliestResampled = Math.Min(earliestResampled, _order[i].Time);
            else earliest = Math.Min(earliest, _order[i].Time);
        }

        return earliest != long.MaxValue ? earliest : earliestResampled;
    }

    void CloseCycle(bool[] arrived, long now)
    {
        for (var i = 0; i < _order.Length; i++)
        {
            if (arrived[i]) _order[i].Deliver(_times.Count);
        }

        var newest = long.MinValue;
        foreach (var feed in _order)
        {
            if (feed.Length > 0) newest = Math.Max(newest, feed.Time);
        }

        _times.Add(now);
        _strategyTimes.Add(newest);
    }

    long[]? StrategyTimes() => _strategyTimes.SequenceEqual(_times) ? null : [.. _strategyTimes];
}
