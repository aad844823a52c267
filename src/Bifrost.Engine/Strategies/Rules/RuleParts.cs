using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Strategies;

/// <summary>What a rule compares: the parts of it that are worth drawing beside the prices.</summary>
static class RuleParts
{
    /// <summary>Both sides of every comparison, as they are written, but for plain columns and numbers.</summary>
    public static IEnumerable<string> Compared(CompiledRule rule) =>
        Operands(rule.Expression).Where(part => part is Call or Dotted or Binary)
            .Select(RulePrinter.Print).Distinct(StringComparer.Ordinal);

    static IEnumerable<Expression> Operands(Expression expression) => expression switch
    {
        Not not => Operands(not.Condition),
        Binary { Operator: BinaryOperator.And or BinaryOperator.Or } joined => [.. Operands(joined.Left), .. Operands(joined.Right)],
        Binary { Operator: >= BinaryOperator.Less and <= BinaryOperator.CrossesBelow } compared => [compared.Left, compared.Right],
        Between between => [between.Value, between.Low, between.High],
        Call { Name: "crosses_above" or "crosses_below" } crossing => crossing.Arguments.Select(argument => argument.Value),
        _ => [],
    };
}
