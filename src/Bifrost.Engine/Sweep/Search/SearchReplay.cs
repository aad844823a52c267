namespace Bifrost.Engine.Sweep;

/// <summary>Brings a new search to where an interrupted one of the same space, settings and seed was.</summary>
public static class SearchReplay
{
    /// <summary>
    /// Asks the search again for what was tried and tells it what is known.
    /// </summary>
    /// <param name="known">The trials of the interrupted run by their numbers.</param>
    /// <param name="batch">How many to ask for at once; changes nothing about the result.</param>
    /// <returns>What it asked for and nobody has tried: to be run before asking for more.</returns>
    /// <exception cref="InvalidOperationException">A set is another than the one tried under its number: the settings differ.</exception>
    public static IReadOnlyList<Candidate> Replay(this ISearch search, IReadOnlyDictionary<long, Trial> known, int batch = 1024)
    {
        List<Candidate> untried = [];
        for (var seen = 0; seen < known.Count;)
        {
            var asked = search.Ask(batch);
            if (asked.Count == 0) break;
            List<Trial> told = [];
            foreach (var candidate in asked)
            {
                if (known.TryGetValue(candidate.Id, out var trial)) told.Add(Same(candidate, trial));
                else untried.Add(candidate);
            }

            seen += told.Count;
            search.Tell(told);
        }

        return untried;
    }

    static Trial Same(Candidate candidate, Trial trial) =>
        candidate.Values.AsSpan().SequenceEqual(trial.Candidate.Values) && candidate.Share == trial.Candidate.Share
            ? trial with { Candidate = candidate }
            : throw new InvalidOperationException(
                $"Set {candidate.Id} was ({string.Join(", ", trial.Candidate.Values)}) when it was tried and is"
                + $" ({string.Join(", ", candidate.Values)}) now: the parameters, settings or seed of the search differ.");
}
