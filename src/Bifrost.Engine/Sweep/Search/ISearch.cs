namespace Bifrost.Engine.Sweep;

/// <summary>
/// Chooses which sets of parameters to try. Ask for sets, run them, tell what came out, until it is done. What it asks for does
/// not depend on how many are asked for at once, nor on the order in which they are told: so threads and machines change no result.
/// A search that was interrupted goes on where a new one of the same settings is told the trials of the old (<see cref="SearchReplay"/>).
/// </summary>
public interface ISearch
{
    /// <summary>How many sets it asks for at most; those that a constraint forbids are not among them, but may be counted here.</summary>
    long Most { get; }

    /// <summary>Whether it will ask for nothing more, whatever it is told.</summary>
    bool IsDone { get; }

    /// <summary>
    /// The next sets, at most <paramref name="count"/>, in ascending order of their numbers. None when it is done, or when it waits to be
    /// told of all those asked for before.
    /// </summary>
    IReadOnlyList<Candidate> Ask(int count);

    /// <summary>What came of sets that it asked for, each once, in any order.</summary>
    void Tell(IReadOnlyList<Trial> trials);
}

/// <summary>A set of parameters to try.</summary>
/// <param name="Id">Its number in the search, ascending; in a grid its place in the whole grid.</param>
/// <param name="Values">In the order of the axes.</param>
/// <param name="Share">How much of the data to run it on, from above 0 to 1; below 1 the result only decides who goes on.</param>
public sealed record Candidate(long Id, double[] Values, double Share = 1);

/// <summary>What came of a set.</summary>
/// <param name="Candidate">The set.</param>
/// <param name="Scores">One for each objective, higher is better; NaN where it is undefined, which is worse than any number.</param>
/// <param name="Broken">How many of the requirements are not met; a set that breaks fewer is better, whatever the scores.</param>
public sealed record Trial(Candidate Candidate, double[] Scores, int Broken = 0)
{
    public double Score => Scores[0];
}
