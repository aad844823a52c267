using Bifrost.Engine.Rules;
using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Sweep;

/// <summary>Operators and functions.</summary>
sealed partial class FormulaBinder
{
    static readonly Dictionary<string, (RuleOperator Operator, int Count, string Use)> Functions = new(StringComparer.Ordinal)
    {
        ["abs"] = (RuleOperator.Absolute, 1, "abs(value)"),
        ["log"] = (RuleOperator.Logarithm, 1, "log(value)"),
        ["sqrt"] = (RuleOperator.SquareRoot, 1, "sqrt(value)"),
        ["pow"] = (RuleOperator.Power, 2, "pow(value, power)"),
        ["min"] = (RuleOperator.Smaller, 2, "min(value, value, …)"),
        ["max"] = (RuleOperator.Larger, 2, "max(value, value, …)"),
        ["if"] = (RuleOperator.If, 3, "if(condition, then, otherwise)"),
    };

    RuleKind OfTwo(Binary binary) => binary.Operator switch
    {
        BinaryOperator.And => Joined(RuleOperator.And, binary),
        BinaryOperator.Or => Joined(RuleOperator.Or, binary),
        BinaryOperator.Add => Computed(RuleOperator.Add, binary),
        BinaryOperator.Subtract => Computed(RuleOperator.Subtract, binary),
        BinaryOperator.Multiply => Computed(RuleOperator.Multiply, binary),
        BinaryOperator.Divide => Computed(RuleOperator.Divide, binary),
        BinaryOperator.Equal => Same(RuleOperator.Equal, binary),
        BinaryOperator.NotEqual => Same(RuleOperator.NotEqual, binary),
        BinaryOperator.Less => Compared(RuleOperator.Less, binary),
        BinaryOperator.LessOrEqual => Compared(RuleOperator.LessOrEqual, binary),
        BinaryOperator.Greater => Compared(RuleOperator.Greater, binary),
        BinaryOperator.GreaterOrEqual => Compared(RuleOperator.GreaterOrEqual, binary),
        _ => throw Wrong(binary.Place, "A formula has one value for each name: nothing crosses."),
    };

    RuleKind Joined(RuleOperator work, Binary binary) =>
        Operate(work, RuleKind.Condition, RuleKind.Condition, binary.Left, binary.Right);

    RuleKind Computed(RuleOperator work, Binary binary) =>
        Operate(work, RuleKind.Number, RuleKind.Number, binary.Left, binary.Right);

    RuleKind Compared(RuleOperator work, Binary binary) =>
        Operate(work, RuleKind.Number, RuleKind.Condition, binary.Left, binary.Right);

    /// <summary>Two numbers, two conditions, or a choice and one of its texts.</summary>
    RuleKind Same(RuleOperator work, Binary binary)
    {
        if (binary.Right is TextLiteral right) return IsText(work, binary.Left, right);
        if (binary.Left is TextLiteral left) return IsText(work, binary.Right, left);
        var kind = Add(binary.Left);
        if (kind == RuleKind.Text)
            throw Wrong(binary.Right.Place, "Expected a text in quotes to compare a choice with.", "a text in quotes");
        Expect(kind, binary.Right);
        return Write(new(work, -1, 0), RuleKind.Condition);
    }

    RuleKind IsText(RuleOperator work, Expression side, TextLiteral literal)
    {
        var texts = side is NameUse use && Find(use.Name) is >= 0 and var place ? names[place].Texts : null;
        if (side is NameUse unknown && Find(unknown.Name) < 0) throw Unknown(unknown);
        if (texts is null) throw Wrong(literal.Place, $"`{RulePrinter.Print(side)}` is no choice; a text cannot be compared with it.");
        Add(side);
        Push(TextAt(texts, literal), RuleKind.Text);
        return Write(new(work, -1, 0), RuleKind.Condition);
    }

    int TextAt(IReadOnlyList<string> texts, TextLiteral literal)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Equals(literal.Value, StringComparison.OrdinalIgnoreCase)) return i;
        }

        var meant = Spelling.Nearest(literal.Value, texts) is { } near ? $"did you mean '{near}'? " : "";
        throw Wrong(literal.Place, $"No such choice, '{literal.Value}'; {meant}There are: {string.Join(", ", texts)}.");
    }

    RuleKind Function(Call call)
    {
        if (!Functions.TryGetValue(call.Name, out var function))
        {
            var near = Spelling.Nearest(call.Name, Functions.Keys);
            var meant = near is null ? "" : $"did you mean `{near}`? ";
            throw Wrong(call.NamePlace, $"Unknown function `{call.Name}`; {meant}There are: {string.Join(", ", Functions.Keys)}.", near);
        }

        var isFolded = function.Operator is RuleOperator.Smaller or RuleOperator.Larger;
        var (given, isNamed) = (call.Arguments.Count, call.Arguments.Any(argument => argument.Name is not null));
        if (isNamed || given < function.Count || (given > function.Count && !isFolded))
            throw Wrong(call.Place, $"`{call.Name}` was given {given} arguments; expected {function.Use}.", function.Use);
        return function.Operator == RuleOperator.If ? Either(call.Arguments) : Folded(function.Operator, function.Count, call.Arguments);
    }

    RuleKind Either(Items<Argument> arguments)
    {
        Expect(RuleKind.Condition, arguments[0].Value);
        var kind = Add(arguments[1].Value);
        if (kind == RuleKind.Text) throw Wrong(arguments[1].Place, "Expected a number or a condition; found a choice.");
        Expect(kind, arguments[2].Value);
        return Write(new(RuleOperator.If, -1, 0), kind);
    }

    RuleKind Folded(RuleOperator work, int count, Items<Argument> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            Expect(RuleKind.Number, arguments[i].Value);
            if (i >= count - 1) Write(new(work, -1, 0), RuleKind.Number);
        }

        return RuleKind.Number;
    }
}
