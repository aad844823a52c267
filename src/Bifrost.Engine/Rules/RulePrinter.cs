using System.Globalization;

namespace Bifrost.Engine.Rules;

/// <summary>Writes an expression so that reading it again gives the same, with no parentheses but those needed.</summary>
static class RulePrinter
{
    public static string Print(Expression expression) => expression switch
    {
        NumberLiteral number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        ParameterUse parameter => $"${parameter.Name}",
        TextLiteral text => Quoted(text.Value),
        NameUse name => name.Name,
        Call call => $"{call.Name}({string.Join(", ", call.Arguments.Select(Print))})",
        Dotted dotted => $"{Print(dotted.Owner)}.{Print(dotted.Member)}",
        Earlier earlier => $"{Inside(earlier.Value, Precedence.Primary)}[{earlier.Bars}]",
        Minus minus => $"-{Inside(minus.Value, Precedence.Minus)}",
        Not not => $"not {Inside(not.Condition, Precedence.Not)}",
        Between between => $"{Inside(between.Value, Precedence.Sum)} between {Inside(between.Low, Precedence.Sum)}"
            + $" and {Inside(between.High, Precedence.Sum)}",
        Binary binary => Print(binary),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "No such expression."),
    };

    static string Print(Argument argument) =>
        argument.Name is { } name ? $"{name}={Print(argument.Value)}" : Print(argument.Value);

    /// <summary>Operators of one precedence are read from the left; comparisons are not chained.</summary>
    static string Print(Binary binary)
    {
        var own = binary.Operator.Precedence();
        var left = own == Precedence.Comparison ? Precedence.Sum : own;
        return $"{Inside(binary.Left, left)} {binary.Operator.Sign()} {Inside(binary.Right, own + 1)}";
    }

    static string Inside(Expression expression, Precedence least) =>
        PrecedenceOf(expression) < least ? $"({Print(expression)})" : Print(expression);

    static Precedence PrecedenceOf(Expression expression) => expression switch
    {
        Binary binary => binary.Operator.Precedence(),
        Between => Precedence.Comparison,
        Not => Precedence.Not,
        Minus => Precedence.Minus,
        _ => Precedence.Primary,
    };

    static string Quoted(string text) => text.Contains('\'', StringComparison.Ordinal) ? $"\"{text}\"" : $"'{text}'";
}
