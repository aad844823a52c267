namespace Bifrost.Conformance;

/// <summary>What became of a case.</summary>
abstract record CaseResult
{
    public static CaseResult Of(Difference? difference) => difference is null ? new Passed() : new Failed(difference);

    public sealed record Passed : CaseResult;

    public sealed record Failed(Difference Difference) : CaseResult;

    /// <summary>Ours differs on purpose; the reason says why.</summary>
    public sealed record Refused(string Reason) : CaseResult;
}
