using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Scanning;

/// <summary>What to look for in a universe, on which bars, and what to tell about the bars found.</summary>
public sealed record ScanQuery
{
    /// <summary>The condition to be met; null: none but the patterns.</summary>
    public CompiledRule? Filter { get; init; }

    /// <summary>One of them has to be there; empty: none needed.</summary>
    public IReadOnlyList<ScanPattern> Patterns { get; init; } = [];

    /// <summary>Look at every bar instead of the last one of each instrument.</summary>
    public bool EveryBar { get; init; }

    /// <summary>Look at nothing after this day; null: up to the newest bar there is. Days are those of each feed's own clock.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// How many calendar days the last bar of an instrument may lie before the newest one of the universe. Instruments that
    /// ended earlier are stale: their last bar says nothing about that day. Of no meaning with <see cref="EveryBar"/>.
    /// </summary>
    public int MaxAgeDays { get; init; }

    /// <summary>Ranks the matches of a day, the greatest first; null: by name.</summary>
    public CompiledRule? By { get; init; }

    /// <summary>Keep so many matches of each day, the best by <see cref="By"/>; null: all.</summary>
    public int? Top { get; init; }

    /// <summary>Further values to tell with each match.</summary>
    public IReadOnlyList<CompiledRule> Shown { get; init; } = [];

    internal IReadOnlyList<CompiledRule> Rules =>
    [
        .. Filter is null ? [] : (CompiledRule[])[Filter],
        .. By is null ? [] : (CompiledRule[])[By],
        .. Shown,
        .. Patterns.Select(pattern => pattern.Rule).OfType<CompiledRule>(),
    ];
}
