namespace Bifrost.Engine.Sweep;

/// <summary>
/// Ends a search once so many trials in a row have not improved on the best. It asks in rounds of that many and decides between rounds, so
/// that threads do not change where it ends. Trials on a part of the data do not count.
/// </summary>
/// <param name="search">The search that may end early.</param>
/// <param name="trials">How many without a better one; at least 1.</param>
public sealed class EarlyStop(ISearch search, int trials) : ISearch
{
    readonly int _patience = trials > 0
        ? trials
        : throw new ArgumentOutOfRangeException(nameof(trials), trials, "At least one trial must fail to improve.");

    readonly List<Trial> _round = [];
    Trial? _best;
    int _asked;
    int _told;
    int _without;
    bool _isStopped;

    public long Most => search.Most;

    public bool IsDone => _isStopped || search.IsDone;

    /// <summary>Whether it ended before the search would have.</summary>
    public bool IsStopped => _isStopped && !search.IsDone;

    public IReadOnlyList<Candidate> Ask(int count)
    {
        if (IsDone || _asked == _patience) return [];
        var asked = search.Ask(Math.Min(count, _patience - _asked));
        _asked += asked.Count;
        return asked;
    }

    public void Tell(IReadOnlyList<Trial> trials)
    {
        search.Tell(trials);
        _round.AddRange(trials);
        _told += trials.Count;
        if (_told == _patience) End();
    }

    void End()
    {
        foreach (var trial in _round.OrderBy(trial => trial.Candidate.Id))
        {
            if (trial.Candidate.Share < 1) continue;
            var isBetter = _best is null || TrialOrder.ByMerit(trial, _best) < 0;
            _without = isBetter ? 0 : _without + 1;
            if (isBetter) _best = trial;
        }

        _isStopped = _without >= _patience;
        (_asked, _told) = (0, 0);
        _round.Clear();
    }
}
