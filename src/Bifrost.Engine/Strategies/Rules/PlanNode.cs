using System.Text.Json;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Strategies;

/// <summary>A part of a plan's JSON and the way to it. What is wrong is told with the property, the value and what is allowed.</summary>
readonly record struct PlanNode(JsonElement Element, string Path)
{
    string Shown => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "nothing",
        _ => Element.GetRawText(),
    };

    /// <summary>Refuses properties that are not among those allowed.</summary>
    public PlanNode Object(params ReadOnlySpan<string> allowed)
    {
        if (Element.ValueKind != JsonValueKind.Object) throw Wrong("an object with properties");
        foreach (var property in Element.EnumerateObject())
        {
            if (allowed.Contains(property.Name)) continue;
            var meant = Spelling.Nearest(property.Name, allowed.ToArray()) is { } nearest ? $"did you mean {nearest}? " : "";
            throw new RulePlanException(At(property.Name), $"there is no such property; {meant}There are: {string.Join(", ", allowed)}");
        }

        return this;
    }

    /// <summary>Null where the property is missing or null.</summary>
    public PlanNode? Find(string property) =>
        Element.TryGetProperty(property, out var found) && found.ValueKind != JsonValueKind.Null ? new(found, At(property)) : null;

    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong("a text");

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    public double Double() => Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : throw Wrong("a number");

    /// <summary>A number, or the name of a parameter after a $.</summary>
    public RuleNumber Number() => Element.ValueKind switch
    {
        JsonValueKind.Number => Element.GetDouble(),
        JsonValueKind.String when Element.GetString() is ['$', .. { Length: > 0 } name] => RuleNumber.Of(name),
        _ => throw Wrong("a number or a parameter such as $fast"),
    };

    /// <summary>A rule, or a list of rules joined by a word.</summary>
    public string Rule(string join)
    {
        if (Element.ValueKind != JsonValueKind.Array) return Rule();
        var path = Path;
        string[] rules = [.. Element.EnumerateArray().Select((element, index) => new PlanNode(element, $"{path}[{index}]").Rule())];
        return rules switch
        {
            [] => throw Wrong("a rule or a list of rules"),
            [var only] => only,
            _ => string.Join($" {join} ", rules.Select(rule => $"({rule})")),
        };
    }

    public string Rule() => Element.ValueKind switch
    {
        JsonValueKind.String => Element.GetString()!,
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => Element.GetRawText(),
        _ => throw Wrong("a rule"),
    };

    public T OneOf<T>(params ReadOnlySpan<(string Word, T Value)> choices)
    {
        var text = Text();
        List<string> words = [];
        foreach (var (word, value) in choices)
        {
            if (word == text) return value;
            words.Add(word);
        }

        throw Wrong($"one of {string.Join(", ", words)}");
    }

    /// <summary>The one property of several that is there.</summary>
    public (string Name, PlanNode Value) Only(params ReadOnlySpan<string> properties)
    {
        (string, PlanNode)? found = null;
        foreach (var property in properties)
        {
            if (Find(property) is not { } value) continue;
            if (found is { Item1: var first }) throw new RulePlanException(Path, $"{first} and {property} exclude each other");
            found = (property, value);
        }

        return found ?? throw new RulePlanException(Path, $"one of {string.Join(", ", properties)} is expected");
    }

    public RulePlanException Wrong(string expected) =>
        new(Path.Length == 0 ? "the plan" : Path, $"{Shown} is given; {expected} is expected");

    string At(string property) => Path.Length == 0 ? property : $"{Path}.{property}";
}
