using System.Collections;
using System.Globalization;
using System.Text.Json;
using Bifrost.Engine.Data;

namespace Bifrost.Conformance;

/// <summary>The first place at which a result is not what the reference engine printed.</summary>
/// <param name="Path">As orders[17][9].</param>
/// <param name="Context">The rows around it, expected and ours.</param>
sealed record Difference(string Path, string Expected, string Actual, string Context = "")
{
    const double Tolerance = 1e-9;
    const long TimeTolerance = 20;
    const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>Compares printed JSON with ours: numbers to a relative 1e-9, times to 20 microseconds, NaN as null.</summary>
    public static Difference? Find(
        JsonElement expected, object? actual, string path, double tolerance = Tolerance) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Array, IEnumerable rows and not string) => InArray(expected, [.. rows.Cast<object?>()], path, tolerance),
        (JsonValueKind.Object, IReadOnlyDictionary<string, object?> map) => InObject(expected, map, path, tolerance),
        _ => Same(expected, actual, tolerance) ? null : new(path, expected.GetRawText(), Show(actual)),
    };

    static Difference? InArray(JsonElement expected, List<object?> actual, string path, double tolerance)
    {
        var index = 0;
        foreach (var item in expected.EnumerateArray())
        {
            if (index >= actual.Count) return new($"{path}[{index}]", item.GetRawText(), $"nothing: {actual.Count} rows");
            if (Find(item, actual[index], $"{path}[{index}]", tolerance) is { } difference)
            {
                return difference.Context.Length > 0 ? difference
                    : difference with { Context = $"expected {item.GetRawText()}\n    ours {Show(actual[index])}" };
            }

            index++;
        }

        return index == actual.Count ? null : new($"{path}[{index}]", $"nothing: {index} rows", Show(actual[index]));
    }

    static Difference? InObject(JsonElement expected, IReadOnlyDictionary<string, object?> actual, string path, double tolerance)
    {
        foreach (var property in expected.EnumerateObject())
        {
            if (!actual.TryGetValue(property.Name, out var value))
                return new($"{path}.{property.Name}", property.Value.GetRawText(), "nothing");
            if (Find(property.Value, value, $"{path}.{property.Name}", tolerance) is { } difference) return difference;
        }

        return null;
    }

    static bool Same(JsonElement expected, object? actual, double tolerance) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null, null or double.NaN) => true,
        (JsonValueKind.True, true) or (JsonValueKind.False, false) => true,
        (JsonValueKind.String, double.PositiveInfinity) => expected.GetString() == "inf",
        (JsonValueKind.String, double.NegativeInfinity) => expected.GetString() == "-inf",
        (JsonValueKind.String, DateTime time) => IsTime(expected.GetString()!, time),
        (JsonValueKind.String, string text) => expected.GetString() == text,
        (JsonValueKind.Number, int or long or double) =>
            Near(expected.GetDouble(), Convert.ToDouble(actual, CultureInfo.InvariantCulture), tolerance),
        _ => false,
    };

    static bool Near(double expected, double actual, double tolerance) =>
        Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected));

    static bool IsTime(string expected, DateTime actual) =>
        DateTime.TryParse(expected, CultureInfo.InvariantCulture, Utc, out var time)
        && Math.Abs(UtcTime.From(time) - UtcTime.From(actual)) <= TimeTolerance;

    static string Show(object? value) => value switch
    {
        null => "null",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => $"\"{time:yyyy-MM-ddTHH:mm:ss.ffffff}\"",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IEnumerable rows => $"[{string.Join(", ", rows.Cast<object?>().Select(Show))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
