using System.Globalization;
using System.Text.Json;

namespace Bifrost.Engine.Rules;

/// <summary>A part of a JSON text and what errors call it.</summary>
readonly record struct TranslatedJson(JsonElement Element, string Place)
{
    const int CharactersMax = 100_000;

    /// <exception cref="TranslationException">It is no JSON, too long, nested too deep, or names a key twice.</exception>
    public static TranslatedJson Read(string json, string place)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > CharactersMax)
            throw new TranslationException(place, $"It has {json.Length} characters; {CharactersMax} is the most.");
        try
        {
            var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            return new(document.RootElement, place);
        }
        catch (Exception refused) when (refused is JsonException or ArgumentException)
        {
            throw new TranslationException(place, $"It is no JSON: {refused.Message}");
        }
    }

    public TranslationException Wrong(string problem) => new(Place, problem);

    /// <summary>The object's value of that key; null where it has none or null.</summary>
    public TranslatedJson? Find(string key)
    {
        RequireObject();
        return Element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? new(value, $"{Place}, {key}") : null;
    }

    public TranslatedJson Require(string key) => Find(key) ?? throw Wrong($"`{key}` is missing.");

    /// <exception cref="TranslationException">The object has another key.</exception>
    public void AllowOnly(params ReadOnlySpan<string> keys)
    {
        RequireObject();
        foreach (var property in Element.EnumerateObject())
        {
            var name = Decoded(() => property.Name);
            if (!keys.Contains(name)) throw Wrong($"Unknown key `{Shown(name)}`; expected {string.Join(", ", keys!)}.");
        }
    }

    public List<JsonElement> Items() => Element.ValueKind == JsonValueKind.Array
        ? [.. Element.EnumerateArray()] : throw Wrong($"Expected a list; found {ShownElement}.");

    public string Text()
    {
        if (Element.ValueKind != JsonValueKind.String) throw Wrong($"Expected a text; found {ShownElement}.");
        var element = Element;
        return Decoded(() => element.GetString()!);
    }

    public double Number()
    {
        if (Element.ValueKind != JsonValueKind.Number) throw Wrong($"Expected a number; found {ShownElement}.");
        return Element.TryGetDouble(out var number) && double.IsFinite(number)
            ? number : throw Wrong($"The number {ShownElement} is too large.");
    }

    /// <summary>The value of the choice of that name, in any case.</summary>
    public T OneOf<T>(IReadOnlyDictionary<string, T> choices)
    {
        var text = Text();
        foreach (var (name, value) in choices)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)) return value;
        }

        throw Wrong($"Unknown `{Shown(text)}`; expected {string.Join(", ", choices.Keys)}.");
    }

    /// <summary>The name of a column, in small letters.</summary>
    public NameUse Name() => NameOf(Text()) ?? throw Wrong($"`{Shown(Text())}` is no name of a column.");

    /// <summary>The text as a name; null when it is none.</summary>
    public static NameUse? NameOf(string text)
    {
        var isName = text.Length is > 0 and <= 100 && !char.IsAsciiDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        var name = text.ToLowerInvariant();
        return isName && !RuleWords.Keywords.Contains(name) ? new(name, default) : null;
    }

    /// <summary>The number that a text stands for; null when it stands for none.</summary>
    public static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A number as an expression; the language writes a sign as an operator.</summary>
    public static Expression Literal(double number) => number < 0 || double.IsNegative(number)
        ? new Minus(new NumberLiteral(-number, default), default) : new NumberLiteral(number, default);

    string ShownElement => Shown(Element.GetRawText());

    void RequireObject()
    {
        if (Element.ValueKind != JsonValueKind.Object) throw Wrong($"Expected an object; found {ShownElement}.");
    }

    /// <summary>JSON may escape half of a character.</summary>
    string Decoded(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            throw Wrong("Its text holds a broken character.");
        }
    }

    static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
