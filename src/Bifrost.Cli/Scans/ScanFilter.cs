using Bifrost.Engine.Rules;
using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Scans;

/// <summary>A condition with the text that it was read from.</summary>
sealed record NamedRule(string Text, CompiledRule Rule, RuleConventions Conventions);

/// <summary>What is looked for.</summary>
/// <param name="Patterns">One of them has to be there; empty: none needed.</param>
/// <param name="Options">What other rules of the same scan are compiled with.</param>
sealed record ScanFilter(NamedRule? Rule, IReadOnlyList<ScanPattern> Patterns, RuleOptions Options)
{
    /// <summary>For people.</summary>
    public string Text
    {
        get
        {
            var patterns = string.Join(" or ", Patterns.Select(pattern => pattern.Name));
            return (Rule, patterns) switch
            {
                ({ } rule, "") => rule.Text,
                (null, _) => patterns,
                var (rule, _) => $"{rule.Text}, with {patterns}",
            };
        }
    }
}
