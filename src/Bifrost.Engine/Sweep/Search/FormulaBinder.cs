using Bifrost.Engine.Rules;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>Looks up every name of a formula, checks that what is joined can be joined, and writes the steps in postfix order.</summary>
sealed partial class FormulaBinder(string text, IReadOnlyList<FormulaName> names)
{
    int _height;

    public List<FormulaStep> Steps { get; } = [];

    /// <summary>The most values that wait at once.</summary>
    public int Depth { get; private set; }

    public RuleKind Add(Expression expression) => expression switch
    {
        NumberLiteral number => Push(number.Value, RuleKind.Number),
        NameUse use => Name(use),
        ParameterUse parameter => Name(new(parameter.Name, parameter.Place)),
        Minus minus => Operate(RuleOperator.Minus, RuleKind.Number, RuleKind.Number, minus.Value),
        Not not => Operate(RuleOperator.Not, RuleKind.Condition, RuleKind.Condition, not.Condition),
        Between between => InRange(between),
        Binary binary => OfTwo(binary),
        Call call => Function(call),
        TextLiteral literal => throw Wrong(literal.Place, $"Expected a number or a condition; found the text '{literal.Value}'."),
        _ => throw Wrong(expression.Place, "A formula has one value for each name: it cannot look back, nor into other timeframes."),
    };

    RuleKind Push(double number, RuleKind kind) => Write(new(null, -1, number), kind);

    RuleKind Write(FormulaStep step, RuleKind kind)
    {
        Steps.Add(step);
        _height += 1 - step.Operands;
        Depth = Math.Max(Depth, _height);
        return kind;
    }

    RuleKind Name(NameUse use)
    {
        var place = Find(use.Name);
        if (place < 0) return use.Name is "true" or "false" ? Push(use.Name == "true" ? 1 : 0, RuleKind.Condition) : throw Unknown(use);
        var name = names[place];
        return Write(new(null, place, 0), name.IsFlag ? RuleKind.Condition : name.Texts is null ? RuleKind.Number : RuleKind.Text);
    }

    int Find(string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    RuleKind Operate(RuleOperator work, RuleKind takes, RuleKind gives, params ReadOnlySpan<Expression> operands)
    {
        foreach (var operand in operands) Expect(takes, operand);
        return Write(new(work, -1, 0), gives);
    }

    void Expect(RuleKind kind, Expression operand)
    {
        var found = Add(operand);
        if (found == kind) return;
        throw Wrong(operand.Place, $"Expected {Shown(kind)}; found {Shown(found)}, `{RulePrinter.Print(operand)}`.", Shown(kind));
    }

    RuleKind InRange(Between between)
    {
        Operate(RuleOperator.GreaterOrEqual, RuleKind.Number, RuleKind.Condition, between.Value, between.Low);
        Operate(RuleOperator.LessOrEqual, RuleKind.Number, RuleKind.Condition, between.Value, between.High);
        return Write(new(RuleOperator.And, -1, 0), RuleKind.Condition);
    }

    static string Shown(RuleKind kind) => kind switch
    {
        RuleKind.Number => "a number",
        RuleKind.Condition => "a condition",
        _ => "a choice",
    };

    RuleException Unknown(NameUse use)
    {
        var known = names.Select(name => name.Name).ToList();
        var near = Spelling.Nearest(use.Name, known);
        var meant = near is null ? "" : $"did you mean `{near}`? ";
        var all = known.Count == 0 ? "There are none." : $"There are: {string.Join(", ", known)}.";
        return Wrong(use.Place, $"Unknown name `{use.Name}`; {meant}{all}", near);
    }

    RuleException Wrong(Place place, string message, string? expected = null) => RuleException.At(text, place, message, expected);
}
