using Bifrost.Engine.Rules;

namespace Bifrost.Cli.Options;

/// <summary>Reads rules that were typed, or says where they are wrong.</summary>
static class RuleTexts
{
    /// <param name="where">What the rule was given as, for the message.</param>
    public static CompiledRule Condition(string where, string text, RuleOptions options) =>
        Parse(where, text, options) is { Kind: RuleKind.Condition } rule
            ? rule
            : throw new BadInputException($"{where} is a number, `{text}`; a condition is expected, such as `{text} > 0`.");

    /// <inheritdoc cref="Condition"/>
    public static CompiledRule Number(string where, string text, RuleOptions options) =>
        Parse(where, text, options) is { Kind: RuleKind.Number } rule
            ? rule
            : throw new BadInputException($"{where} `{text}`: a number is expected, such as close / close[20].");

    /// <inheritdoc cref="Condition"/>
    public static CompiledRule Parse(string where, string text, RuleOptions options)
    {
        try
        {
            return Rule.Parse(text, options);
        }
        catch (RuleException bad)
        {
            throw new BadInputException($"{where} cannot be read: {bad.Message}");
        }
    }
}
