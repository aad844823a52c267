using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance.Analyzers;

/// <summary>
/// Compares the dictionaries of analyzers: keys that are times match within a tenth of a millisecond, and none is left over.
/// </summary>
static class Analysis
{
    const double KeysPerSecond = 10_000;

    public static Difference? Difference(JsonElement expected, IReadOnlyDictionary<string, object?> actual, string path)
    {
        var ours = actual.ToDictionary(entry => Key(entry.Key), entry => entry.Value, StringComparer.Ordinal);
        foreach (var property in expected.EnumerateObject())
        {
            var name = $"{path}.{property.Name}";
            if (!ours.Remove(Key(property.Name), out var value)) return new(name, property.Value.GetRawText(), "nothing");
            if (Entry(property.Value, value, name) is { } difference) return difference;
        }

        return ours.Count == 0 ? null : new($"{path}.{ours.First().Key}", "nothing", $"{ours.First().Value}");
    }

    static Difference? Entry(JsonElement expected, object? actual, string path) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Object, IReadOnlyDictionary<string, object?> map) => Difference(expected, map, path),
        _ => Conformance.Difference.Find(expected, actual, path),
    };

    /// <summary>Times in one spelling; other keys as they are.</summary>
    static string Key(string key) =>
        key.Contains('-', StringComparison.Ordinal)
        && DateTime.TryParse(key, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? $"@{Math.Round(UtcTime.From(time) * KeysPerSecond / UtcTime.Second)}"
            : key;
}
