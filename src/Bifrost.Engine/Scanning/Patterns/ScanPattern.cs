using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Scanning;

/// <summary>A pattern that a scan can look for by name: a rule, or a shape of the price.</summary>
/// <param name="Name">In small letters, as it is typed.</param>
/// <param name="Summary">What it is, in a sentence.</param>
public sealed record ScanPattern(string Name, PatternSide Side, string Summary)
{
    /// <summary>The condition that it stands for; null when it is a shape.</summary>
    public CompiledRule? Rule { get; init; }

    /// <summary>Null when it is a rule.</summary>
    public PatternShape? Shape { get; init; }

    /// <summary>Another name for it, by which other programs know it.</summary>
    public string? Code { get; init; }
}

/// <summary>What a pattern is taken to announce.</summary>
public enum PatternSide
{
    Bullish, Bearish, Either,
}

/// <summary>A pattern on a bar.</summary>
/// <param name="Shape">Null when the pattern is a rule.</param>
public sealed record FoundPattern(ScanPattern Pattern, FoundShape? Shape);

/// <summary>A shape of the price.</summary>
/// <param name="Kind">What it is more exactly, as "ascending"; empty when the name says it all.</param>
/// <param name="Start">The bar at which it begins.</param>
/// <param name="Lines">To be drawn.</param>
public sealed record FoundShape(string Kind, int Start, IReadOnlyList<ShapeLine> Lines);

/// <summary>A straight line between two bars.</summary>
public readonly record struct ShapeLine(int FromBar, double FromPrice, int ToBar, double ToPrice);
