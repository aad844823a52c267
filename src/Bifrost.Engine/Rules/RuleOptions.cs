namespace Bifrost.Engine.Rules;

/// <summary>What a rule is compiled with beside its text.</summary>
public sealed record RuleOptions
{
    public static RuleOptions Default { get; } = new();

    /// <summary>Whose definitions of indicators the names stand for.</summary>
    public RuleConventions Conventions { get; init; } = RuleConventions.Reference;

    /// <summary>The values of the parameters that a rule writes as $name, by name without the $, in any case.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The symbols of each watchlist that <c>in_watchlist('name')</c> may name; names and symbols in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Watchlists { get; init; } =
        new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
}

/// <summary>Whose definitions the names of indicators stand for, where systems differ (docs/rules.md).</summary>
public enum RuleConventions
{
    /// <summary>The reference engine's: Wilder's RSI and ATR, population deviation, averages seeded by a mean.</summary>
    Reference,

    /// <summary>
    /// The scanner's: simple RSI and ATR, sample deviation, averages from the first bar on, exponential ones from the first value.
    /// </summary>
    Scanner,
}
