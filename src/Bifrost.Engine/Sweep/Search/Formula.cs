using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Sweep;

/// <summary>
/// An expression of the rule language over named numbers instead of columns: a constraint (fast &lt; slow), a requirement
/// (trades >= 30 and max_drawdown &lt; 0.3) or an objective (annual_return / max_drawdown). Names are looked up once; evaluating allocates
/// nothing. What is undefined (NaN, or a division by zero) is so as in rules: a condition on it is not met, nor is its negation.
/// </summary>
public sealed class Formula
{
    readonly FormulaStep[] _steps;
    readonly int _depth;

    Formula(string text, IReadOnlyList<FormulaName> names, Expression expression)
    {
        var binder = new FormulaBinder(text, names);
        var kind = binder.Add(expression);
        if (kind == RuleKind.Text)
            throw RuleException.At(text, expression.Place, "A formula gives a condition or a number; found a text.");
        (Text, Kind, _steps, _depth) = (RulePrinter.Print(expression), kind, [.. binder.Steps], binder.Depth);
        Uses = [.. _steps.Where(step => step.Name >= 0).Select(step => step.Name).Distinct().Order()];
    }

    /// <summary>As it is written with no parentheses but those needed.</summary>
    public string Text { get; }

    public RuleKind Kind { get; }

    /// <summary>The names that it uses, by their place in what it was parsed with, in ascending order.</summary>
    public IReadOnlyList<int> Uses { get; }

    /// <exception cref="RuleException">The text is no condition over these names; the message shows the place.</exception>
    public static Formula Condition(string text, IReadOnlyList<FormulaName> names) =>
        OfKind(RuleKind.Condition, "a condition, such as fast < slow", text, names);

    /// <exception cref="RuleException">The text is no number over these names; the message shows the place.</exception>
    public static Formula Number(string text, IReadOnlyList<FormulaName> names) => OfKind(RuleKind.Number, "a number", text, names);

    /// <summary>
    /// The conditions that are joined by `and`, one by one: so that a report can count and name those that are not met.
    /// </summary>
    /// <exception cref="RuleException">The text is no condition over these names; the message shows the place.</exception>
    public static IReadOnlyList<Formula> Conditions(string text, IReadOnlyList<FormulaName> names)
    {
        Condition(text, names);
        return [.. Joined(RuleParser.Parse(text)).Select(part => new Formula(text, names, part))];
    }

    /// <summary>NaN where it is undefined; of a condition 1 where it is met and 0 where it is not.</summary>
    /// <param name="values">In the order of the names; a choice is the place of its text, a flag 1 or 0.</param>
    public double Evaluate(ReadOnlySpan<double> values)
    {
        Span<double> stack = stackalloc double[_depth];
        var top = 0;
        foreach (var step in _steps)
        {
            top -= step.Operands;
            stack[top] = step.Of(values, stack[top..]);
            top++;
        }

        return stack[0];
    }

    /// <summary>Whether the condition is met; it is not where it is undefined.</summary>
    public bool Holds(ReadOnlySpan<double> values) => Evaluate(values) == 1;

    public override string ToString() => Text;

    static Formula OfKind(RuleKind kind, string expected, string text, IReadOnlyList<FormulaName> names)
    {
        var expression = RuleParser.Parse(text);
        var formula = new Formula(text, names, expression);
        if (formula.Kind == kind) return formula;
        var found = kind == RuleKind.Number ? "a condition" : "a number";
        throw RuleException.At(text, expression.Place, $"Expected {expected}; found {found}.", expected);
    }

    static IEnumerable<Expression> Joined(Expression expression) =>
        expression is Binary { Operator: BinaryOperator.And } both ? [.. Joined(both.Left), .. Joined(both.Right)] : [expression];
}
