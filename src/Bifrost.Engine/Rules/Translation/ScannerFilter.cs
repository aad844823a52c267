namespace Bifrost.Engine.Rules;

/// <summary>
/// The scanner's filters as they are typed: <c>close crosses_above sma_50 AND volume &gt; volume_sma_20 * 2</c>. The language
/// holds all of it; the conventions are the scanner's.
/// </summary>
public static class ScannerFilter
{
    /// <param name="filter">An empty one is met by every row.</param>
    /// <param name="options">Parameters and watchlists; the conventions are the scanner's in any case.</param>
    /// <exception cref="RuleException">It is no filter; the message shows where and what would be accepted.</exception>
    public static TranslatedRule Translate(string filter, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rule = Rule.Parse(string.IsNullOrWhiteSpace(filter) ? "true" : filter, Conventions(options));
        return new($"{rule}", rule);
    }

    internal static RuleOptions Conventions(RuleOptions? options) =>
        (options ?? RuleOptions.Default) with { Conventions = RuleConventions.Scanner };
}
