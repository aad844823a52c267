namespace Bifrost.Engine.Rules;

/// <summary>Expressions made of parts that come from elsewhere.</summary>
static class TranslatedOperands
{
    public static Call Call(string name, params IEnumerable<Expression> arguments) =>
        new(name, new([.. arguments.Select(value => new Argument(null, value, default))]), default, default);

    /// <summary>A text as the language writes it; null when it cannot.</summary>
    public static TextLiteral? Quoted(string text)
    {
        var isWritten = !text.AsSpan().ContainsAny('\n', '\r')
            && !(text.Contains('\'', StringComparison.Ordinal) && text.Contains('"', StringComparison.Ordinal));
        return isWritten ? new(text, default) : null;
    }

    /// <summary>A number, also one in a text, or the name of a column.</summary>
    public static Expression NumberOrName(TranslatedJson json, Func<string, Expression?> named)
    {
        if (json.Element.ValueKind == System.Text.Json.JsonValueKind.Number) return TranslatedJson.Literal(json.Number());
        var text = json.Text().Trim();
        return TranslatedJson.NumberOf(text) is { } number ? TranslatedJson.Literal(number)
            : named(text) ?? throw json.Wrong($"`{text}` is neither a number nor the name of a column.");
    }
}
