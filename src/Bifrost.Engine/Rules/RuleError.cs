namespace Bifrost.Engine.Rules;

/// <summary>What is wrong with the text of a rule, and where.</summary>
/// <param name="Message">One sentence: what was found and what would be accepted.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters of the line.</param>
/// <param name="Length">How many characters are meant; at least 1.</param>
/// <param name="Caret">The line of the rule, or the part of it around the place, and below it marks under what is meant.</param>
public sealed record RuleError(string Message, int Line, int Column, int Length, string Caret)
{
    const int Shown = 100;

    /// <summary>The words of the rule that were met; empty at its end.</summary>
    public string Found { get; init; } = "";

    /// <summary>What would be accepted there; null where the message alone says it.</summary>
    public string? Expected { get; init; }

    public override string ToString() => $"line {Line}, column {Column}: {Message}\n{Caret}";

    internal static RuleError At(string text, Place place, string message, string? expected = null)
    {
        var start = Math.Clamp(place.Start, 0, text.Length);
        var lineStart = text.AsSpan(0, start).LastIndexOf('\n') + 1;
        var rest = text.AsSpan(lineStart).IndexOf('\n');
        var lineEnd = rest < 0 ? text.Length : lineStart + rest;
        var length = Math.Max(1, Math.Min(place.Length, lineEnd - start));
        return new(
            message, text.AsSpan(0, start).Count('\n') + 1, start - lineStart + 1, length,
            Marked(text[lineStart..lineEnd], start - lineStart, length))
        {
            Found = text.Substring(start, Math.Min(place.Length, text.Length - start)), Expected = expected,
        };
    }

    /// <summary>The part of a long line around the place; one character a column, so that the marks stay under it.</summary>
    static string Marked(string line, int at, int length)
    {
        var from = Math.Max(0, at - Shown / 2);
        var to = Math.Min(line.Length, from + Shown);
        var part = string.Concat(line[from..to].Select(c => char.IsControl(c) ? ' ' : c));
        return $"  {part}\n  {new string(' ', at - from)}{new string('^', Math.Min(length, Math.Max(1, to - at)))}";
    }
}

/// <summary>The text is no rule; the message shows the place.</summary>
public sealed class RuleException(RuleError error) : FormatException(error.ToString())
{
    public RuleError Error => error;

    internal static RuleException At(string text, Place place, string message, string? expected = null) =>
        new(RuleError.At(text, place, message, expected));
}
