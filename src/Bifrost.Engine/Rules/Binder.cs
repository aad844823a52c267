using Bifrost.Engine.Statistics;

namespace Bifrost.Engine.Rules;

/// <summary>Looks up every name of a rule and checks that what is joined can be joined.</summary>
sealed partial class Binder(string text, RuleOptions options)
{
    readonly SortedSet<string> _parameters = new(StringComparer.Ordinal);

    /// <summary>The timeframe whose columns a bare name means; null: those of the feed.</summary>
    RuleTimeframe? _frame;

    public SortedSet<RuleTimeframe> Timeframes { get; } = new(
        Comparer<RuleTimeframe>.Create((a, b) => (a.Unit, a.Compression).CompareTo((b.Unit, b.Compression))));

    /// <summary>The parameters that the rule names, without the $.</summary>
    public IReadOnlyCollection<string> NamedParameters => _parameters;

    /// <summary>The whole rule, a condition or a number, seen from the bars of the feed.</summary>
    public Meaning Rule(Expression expression)
    {
        var meaning = Bind(expression);
        return meaning.Kind == RuleKind.Text
            ? throw Wrong(expression.Place, "A rule gives a condition or a number; found a text.") : OnFeed(meaning);
    }

    Meaning Bind(Expression expression) => expression switch
    {
        NumberLiteral number => new Fixed(number.Value, RuleKind.Number),
        ParameterUse parameter => Parameter(parameter),
        TextLiteral literal => new FixedText(literal.Value),
        NameUse name => Name(name),
        Call call => Call(call),
        Dotted dotted => Dotted(dotted),
        Earlier earlier => Back(Bind(earlier.Value), earlier.Bars, earlier.Place),
        Minus minus => Operate(RuleOperator.Minus, RuleKind.Number, Number(minus.Value)),
        Not not => Operate(RuleOperator.Not, RuleKind.Condition, Condition(not.Condition)),
        Between between => Between(between),
        Binary binary => Binary(binary),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "No such expression."),
    };

    Meaning Number(Expression expression) => OfKind(RuleKind.Number, expression);

    Meaning Condition(Expression expression) => OfKind(RuleKind.Condition, expression);

    Meaning OfKind(RuleKind kind, Expression expression)
    {
        var meaning = Bind(expression);
        if (meaning.Kind == kind) return meaning;
        var expected = kind == RuleKind.Number ? "a number" : "a condition, such as close > open";
        throw Wrong(expression.Place, $"Expected {expected}; found {Shown(meaning.Kind)}, `{Excerpt(expression)}`.", expected);
    }

    static string Shown(RuleKind kind) => kind switch
    {
        RuleKind.Number => "a number",
        RuleKind.Condition => "a condition",
        _ => "a text",
    };

    static string Excerpt(Expression expression)
    {
        const int Shown = 40;
        var printed = RulePrinter.Print(expression);
        return printed.Length <= Shown ? printed : printed[..Shown] + "…";
    }

    Meaning Between(Between between)
    {
        var (value, low, high) = (Number(between.Value), Number(between.Low), Number(between.High));
        return Operate(
            RuleOperator.And, RuleKind.Condition,
            Operate(RuleOperator.GreaterOrEqual, RuleKind.Condition, value, low),
            Operate(RuleOperator.LessOrEqual, RuleKind.Condition, value, high));
    }

    Meaning Binary(Binary binary) => binary.Operator switch
    {
        BinaryOperator.And => Joined(RuleOperator.And, binary),
        BinaryOperator.Or => Joined(RuleOperator.Or, binary),
        BinaryOperator.Add => Computed(RuleOperator.Add, binary),
        BinaryOperator.Subtract => Computed(RuleOperator.Subtract, binary),
        BinaryOperator.Multiply => Computed(RuleOperator.Multiply, binary),
        BinaryOperator.Divide => Computed(RuleOperator.Divide, binary),
        BinaryOperator.Equal or BinaryOperator.NotEqual => Equality(binary),
        _ => Operate(Comparison(binary.Operator), RuleKind.Condition, Number(binary.Left), Number(binary.Right)),
    };

    Meaning Joined(RuleOperator join, Binary binary) =>
        Operate(join, RuleKind.Condition, Condition(binary.Left), Condition(binary.Right));

    Meaning Computed(RuleOperator compute, Binary binary) =>
        Operate(compute, RuleKind.Number, Number(binary.Left), Number(binary.Right));

    static RuleOperator Comparison(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Less => RuleOperator.Less,
        BinaryOperator.LessOrEqual => RuleOperator.LessOrEqual,
        BinaryOperator.Greater => RuleOperator.Greater,
        BinaryOperator.GreaterOrEqual => RuleOperator.GreaterOrEqual,
        BinaryOperator.CrossesAbove => RuleOperator.CrossesAbove,
        _ => RuleOperator.CrossesBelow,
    };

    Meaning Equality(Binary binary)
    {
        var (left, right) = (Bind(binary.Left), Bind(binary.Right));
        if (left.Kind != right.Kind)
        {
            throw Wrong(
                binary.Right.Place, $"Expected {Shown(left.Kind)} to compare with `{Excerpt(binary.Left)}`; found {Shown(right.Kind)}.",
                Shown(left.Kind));
        }

        var isEqual = binary.Operator == BinaryOperator.Equal;
        if (left.Kind != RuleKind.Text)
            return Operate(isEqual ? RuleOperator.Equal : RuleOperator.NotEqual, RuleKind.Condition, left, right);

        var same = SameText(left, right);
        return isEqual ? same : Operate(RuleOperator.Not, RuleKind.Condition, same);
    }

    static Meaning SameText(Meaning left, Meaning right) => (left, right) switch
    {
        (FixedText a, FixedText b) => Truth(a.Text.Equals(b.Text, StringComparison.OrdinalIgnoreCase)),
        (FixedText a, _) => new SymbolIs(a.Text),
        (_, FixedText b) => new SymbolIs(b.Text),
        _ => Truth(true),
    };

    static Fixed Truth(bool holds) => new(holds ? 1 : 0, RuleKind.Condition);

    RuleException Unknown(string what, Place place, string name, IEnumerable<string> known)
    {
        var near = name.Length <= 100 ? Spelling.Nearest(name, known) : null;
        var shown = name.Length <= 100 ? name : name[..100] + "…";
        return Wrong(place, $"Unknown {what} `{shown}`{(near is null ? "." : $"; did you mean `{near}`?")}", near);
    }

    RuleException Wrong(Place place, string message, string? expected = null) => RuleException.At(text, place, message, expected);
}
