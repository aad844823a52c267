namespace Bifrost.Engine.Sweep;

/// <summary>
/// Best first: fewer requirements broken, then the higher first score, undefined ones last, then the one that was asked for earlier.
/// Trials on a larger share of the data come before those on a smaller.
/// </summary>
public sealed class TrialOrder : IComparer<Trial>
{
    public static TrialOrder BestFirst { get; } = new();

    public int Compare(Trial? x, Trial? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var byShare = y.Candidate.Share.CompareTo(x.Candidate.Share);
        return byShare != 0 ? byShare : ByMerit(x, y) is var byMerit and not 0 ? byMerit : x.Candidate.Id.CompareTo(y.Candidate.Id);
    }

    /// <summary>Without the tie-break by number: 0 where neither is better.</summary>
    internal static int ByMerit(Trial x, Trial y)
    {
        var byBroken = x.Broken.CompareTo(y.Broken);
        // NaN compares below every number.
        return byBroken != 0 ? byBroken : y.Score.CompareTo(x.Score);
    }
}
