using System.Text.Json;

namespace Bifrost.Conformance;

/// <summary>Reads the optional members of a case.</summary>
static class Json
{
    extension(JsonElement element)
    {
        /// <summary>The member, or an undefined element.</summary>
        public JsonElement Optional(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

        public double Number(string name, double missing) =>
            element.Optional(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : missing;

        public double? NumberOrNull(string name) =>
            element.Optional(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

        public bool Flag(string name, bool missing) => element.Optional(name).ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => element.GetProperty(name).GetDouble() != 0,
            _ => missing,
        };

        public string? Text(string name) =>
            element.Optional(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        /// <summary>A number, or a flag of the reference engine: true counts as 1.</summary>
        public double AutoMargin() => element.Optional("automargin").ValueKind switch
        {
            JsonValueKind.Number => element.GetProperty("automargin").GetDouble(),
            JsonValueKind.True => 1,
            _ => 0,
        };
    }
}
