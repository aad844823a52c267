namespace Bifrost.Engine.Trust;

/// <summary>Whether the same strategy over the same bars decides the same again, after it has seen others in between.</summary>
/// <param name="Runs">Compared with the first.</param>
/// <param name="Difference">The first decision that is not the same.</param>
public sealed record RepetitionCheck(int Runs, DecisionDifference? Difference)
{
    internal static RepetitionCheck Of(AuditRun first, params IReadOnlyList<AuditRun> others) => new(
        others.Count,
        others.Select(other => DecisionDifference.First(first.Log, other.Log, first.Schedule.Cycles))
            .FirstOrDefault(difference => difference is not null));

    internal IEnumerable<AuditFlag> Flags()
    {
        if (Difference is not { } difference) yield break;
        yield return new(AuditCheck.Repetition, AuditSeverity.Leak,
            $"The same run decides differently when it is repeated: {difference}. Something outlives a run (a static, a file, a cache), "
            + "or is drawn without a seed.");
    }
}
