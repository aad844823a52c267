namespace Bifrost.Engine.Trust;

/// <summary>How bad a finding is.</summary>
public enum AuditSeverity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>The result may be luck, or may not be had.</summary>
    Doubt,

    /// <summary>The result rests on what could not be known.</summary>
    Leak,
}

public enum AuditCheck
{
    Truncation,
    Scramble,
    Repetition,
    OutsideKnowledge,
    SameBarFills,
    Universe,
    OneBarLag,
    WarmUp,
    Costs,
    IntrabarOrder,
    RandomEntries,
}

/// <summary>One finding, in plain words with the numbers behind it.</summary>
public sealed record AuditFlag(AuditCheck Check, AuditSeverity Severity, string Text);

/// <summary>What an audit found. Times are <see cref="Data.UtcTime"/>; fractions, not percent; a check that was not made is null.</summary>
public sealed record AuditReport
{
    /// <summary>The worst of the flags; <see cref="AuditSeverity.Note"/> without any.</summary>
    public AuditSeverity Verdict => Flags.Count == 0 ? AuditSeverity.Note : Flags.Max(flag => flag.Severity);

    /// <summary>Worst first.</summary>
    public required IReadOnlyList<AuditFlag> Flags { get; init; }

    /// <summary>Orders that the strategy placed.</summary>
    public required int Decisions { get; init; }

    public required FutureCheck Truncation { get; init; }

    public required FutureCheck Scramble { get; init; }

    public required RepetitionCheck Repetition { get; init; }

    public required OutsideKnowledge OutsideKnowledge { get; init; }

    public required SameBarFills SameBarFills { get; init; }

    public required UniverseCheck Universe { get; init; }

    public LagCheck? OneBarLag { get; init; }

    public WarmUpCheck? WarmUp { get; init; }

    public CostLadder? Costs { get; init; }

    public IntrabarOrder? IntrabarOrder { get; init; }

    public RandomEntries? RandomEntries { get; init; }
}
