using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bifrost.Engine.Indicators;
using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Catalog;

/// <summary>What the engine's own documentation says of its parts: the compiler writes it beside the program.</summary>
sealed partial class EngineDocs
{
    /// <summary>Parameters that are called the same and mean the same wherever nothing else is said of them.</summary>
    static readonly Dictionary<string, string> CommonParameters = new(StringComparer.Ordinal)
    {
        ["source"] = "a line: a price of a feed, or an indicator",
        ["bars"] = "a feed, or an indicator that makes bars",
        ["first"] = "a line",
        ["second"] = "the line it is compared with",
        ["period"] = "bars it looks back on",
        ["fast"] = "bars of the fast average",
        ["slow"] = "bars of the slow average",
        ["signal"] = "bars of the signal's average",
        ["deviations"] = "width of the bands in standard deviations",
        ["average"] = "the moving average that smooths",
    };

    readonly Dictionary<string, XElement> _members;

    EngineDocs(XDocument document) => _members = document.Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <exception cref="WorkFailedException">The file is not there.</exception>
    public static EngineDocs Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{typeof(Strategy).Assembly.GetName().Name}.xml");
        return File.Exists(file)
            ? new(XDocument.Load(file, LoadOptions.PreserveWhitespace))
            : throw new WorkFailedException($"{Path.GetFileName(file)} is missing beside the program; build it again.");
    }

    /// <summary>The summary and remarks of a class, as plain text.</summary>
    public string Of(Type type) => Text(Member($"T:{type.FullName}"), "summary", "remarks");

    public string Of(PropertyInfo property) => Text(Member($"P:{property.DeclaringType!.FullName}.{property.Name}"), "summary");

    /// <summary>What a parameter of a constructor is.</summary>
    public string Of(ParameterInfo parameter)
    {
        // Constructors are told apart by their parameters; the one with this parameter is meant.
        var prefix = $"M:{parameter.Member.DeclaringType!.FullName}.#ctor(";
        var help = _members
            .Where(member => member.Key.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(member => member.Value.Elements("param"))
            .FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name);
        return help is null ? CommonHelp(parameter.Name!) : Plain(help);
    }

    /// <summary>Whom a text names in brackets as the source, as in "(Wilder 1978)"; null when nobody.</summary>
    public static string? SourceIn(string text)
    {
        var found = Citation().Match(text);
        // Another indicator in brackets is no source.
        return found.Success && IndicatorCatalog.Find(found.Groups["source"].Value) is null ? found.Groups["source"].Value : null;
    }

    static string CommonHelp(string name) => CommonParameters.TryGetValue(name, out var help) ? help
        : name.EndsWith("Average", StringComparison.Ordinal) ? "a moving average"
        : name.Contains("period", StringComparison.OrdinalIgnoreCase) ? "bars"
        : "";

    XElement? Member(string name) => _members.GetValueOrDefault(name);

    static string Text(XElement? member, params string[] parts) => member is null
        ? ""
        : string.Join(' ', parts.SelectMany(part => member.Elements(part)).Select(Plain));

    static string Plain(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement inner) text.Append(Word(inner));
        }

        return Blanks().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>A reference is the name at its end; anything else what it holds.</summary>
    static string Word(XElement element)
    {
        if (element.Attribute("name")?.Value is { } parameter) return parameter;
        if (element.Attribute("langword")?.Value is { } word) return word;
        if (element.Attribute("href")?.Value is { } address) return element.Value.Length > 0 ? $"{element.Value} ({address})" : address;
        if (element.Attribute("cref")?.Value is not { } reference) return $" {Plain(element)} ";

        // T:Namespace.Type is the type, P:Namespace.Type.Member the member with its type.
        var names = reference.Split('(')[0].Split('.', ':');
        return reference.StartsWith("T:", StringComparison.Ordinal) ? names[^1] : $"{names[^2]}.{names[^1]}";
    }

    [GeneratedRegex(@"\((?<source>\p{Lu}[\p{L}.&,\- ]*?(?:,? ?\d{4})?)\)", RegexOptions.None, 1000)]
    internal static partial Regex Citation();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    internal static partial Regex Blanks();
}
