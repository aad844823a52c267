namespace Bifrost.Engine.Sweep;

/// <summary>What a sweep came to.</summary>
public sealed record SweepResult(SweepPlan Plan)
{
    /// <summary>Which engine ran the sets.</summary>
    public required string Engine { get; init; }

    /// <summary>The rows held, in the order in which they were asked for: all, or one in <see cref="Step"/>.</summary>
    public required IReadOnlyList<SweepRow> Rows { get; init; }

    public required int Step { get; init; }

    /// <summary>The best, best first, by the first objective.</summary>
    public required IReadOnlyList<SweepRow> Best { get; init; }

    /// <summary>How many sets were run.</summary>
    public required long Tried { get; init; }

    /// <summary>How many of them a strategy threw on.</summary>
    public required long Failed { get; init; }

    /// <summary>What the first of those threw.</summary>
    public string? FirstFailure { get; init; }

    /// <summary>How many were there from an earlier run.</summary>
    public long Resumed { get; init; }
}
