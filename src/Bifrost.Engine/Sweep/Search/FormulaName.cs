namespace Bifrost.Engine.Sweep;

/// <summary>A name that a formula may use: of a parameter or of a metric.</summary>
/// <param name="Name">Read in any casing.</param>
/// <param name="Texts">What a choice may be, by its value from 0; null of a number.</param>
/// <param name="IsFlag">The value is 1 or 0 and serves as a condition.</param>
public sealed record FormulaName(string Name, IReadOnlyList<string>? Texts = null, bool IsFlag = false)
{
    /// <summary>Names of numbers, in the order in which their values will be given.</summary>
    public static IReadOnlyList<FormulaName> Numbers(params IEnumerable<string> names) => [.. names.Select(name => new FormulaName(name))];
}
