using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Bifrost.Engine.Analyzers;
using Spectre.Console;

namespace Bifrost.Cli.Output;

/// <summary>What analyzers say: trees of plain values under backtrader's keys.</summary>
static class AnalyzerResults
{
    const int ShownMax = 24;

    public static JsonObject Json(IEnumerable<Analyzer> analyzers)
    {
        var all = new JsonObject();
        foreach (var analyzer in analyzers) all[analyzer.Name] = Node(analyzer.ToDictionary());
        return all;
    }

    /// <summary>A line a value, with the keys on the way to it; the rest of a long result is for JSON.</summary>
    public static void Show(Analyzer analyzer, IAnsiConsole console)
    {
        var values = Flat("", analyzer.ToDictionary()).ToList();
        console.MarkupLine($"[bold]{Markup.Escape(analyzer.Name)}[/]");
        console.Write(Tables.Pairs(values.Take(ShownMax)));
        if (values.Count > ShownMax) console.WriteLine($"… and {values.Count - ShownMax:N0} more; --json gives them all.");
        console.WriteLine();
    }

    static JsonNode? Node(object? value) => value switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int count => JsonValue.Create(count),
        long count => JsonValue.Create(count),
        double number => double.IsFinite(number) ? JsonValue.Create(number) : null,
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Node)]),
        _ => JsonValue.Create(value.ToString()),
    };

    static IEnumerable<(string Name, string Text)> Flat(string path, object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map =>
            map.SelectMany(entry => Flat(path.Length == 0 ? entry.Key : $"{path} {entry.Key}", entry.Value)),
        string text => [(path, text)],
        IEnumerable items => [(path, string.Join(", ", items.Cast<object?>().Select(Text)))],
        _ => [(path, Text(value))],
    };

    static string Text(object? value) => value switch
    {
        null => "–",
        double number => number.ToString("G10", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> or (IEnumerable and not string) => string.Join(' ', Flat("", value).Select(item => item.Text)),
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
