using System.Text.Json;
using Bifrost.Cli.Options;
using Bifrost.Engine.Rules;

namespace Bifrost.Cli.Scans;

/// <summary>A filter in a file: a rule as it is typed, or one of the forms in JSON that other programs write.</summary>
static class FilterFile
{
    /// <param name="options">The options of a rule, from whose conventions are usual for it.</param>
    /// <exception cref="BadInputException">The file cannot be read, or is no filter.</exception>
    public static NamedRule Read(string file, Func<RuleConventions, RuleOptions> options)
    {
        var text = TextOf(file).Trim();
        if (text.Length == 0) throw new BadInputException($"{file} is empty; a rule or a filter in JSON is expected.");
        if (text[0] is not ('{' or '[')) return FilterOptions.Typed(text, options(RuleConventions.Reference), file);
        try
        {
            return Translated(text, options);
        }
        catch (Exception bad) when (bad is JsonException or FormatException)
        {
            throw new BadInputException($"{file}: {bad.Message}");
        }
    }

    static string TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file} cannot be read: {bad.Message}");
        }
    }

    /// <summary>An object is a scanner's filter; a list is the conditions of a strategy, or those put together in a portal.</summary>
    static NamedRule Translated(string json, Func<RuleConventions, RuleOptions> options)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object)
            return Named(JsonFilter.Translate(json, options(RuleConventions.Scanner)), scanner: true);
        var isConditionList = root.GetArrayLength() > 0 && root[0].ValueKind == JsonValueKind.Object
            && root[0].TryGetProperty("indicator", out _);
        return isConditionList
            ? Named(ConditionList.Entry(json, options(RuleConventions.Reference)), scanner: false)
            : Named(ConditionBuilder.Translate(json, options(RuleConventions.Scanner)), scanner: true);
    }

    static NamedRule Named(TranslatedRule rule, bool scanner) =>
        new(rule.Text, rule.Rule, scanner ? RuleConventions.Scanner : RuleConventions.Reference);
}
