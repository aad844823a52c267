namespace Bifrost.Engine.Sweep;

/// <summary>Where the rows of a sweep are kept as they come, so that a sweep that was killed goes on from there.</summary>
public interface ISweepJournal
{
    /// <summary>The rows of an earlier run of the same sweep, in the order in which they were appended.</summary>
    IEnumerable<SweepRow> Read();

    /// <summary>Adds rows; once this returns they survive the process.</summary>
    void Append(IReadOnlyList<SweepRow> rows);
}
