namespace Bifrost.Engine.Rules;

/// <summary>Numbers, names, calls and what may follow them.</summary>
sealed partial class RuleParser
{
    Expression Postfix()
    {
        var start = _at;
        var value = Primary();
        while (true)
        {
            if (Take("[")) value = LookingBack(value);
            else if (Now.Is(".")) value = Member(value, start);
            else return value;
        }
    }

    Expression Primary()
    {
        var token = Now;
        if (token.Kind == TokenKind.Number)
        {
            _at++;
            return new NumberLiteral(token.Number, token.Place);
        }

        if (token.Kind == TokenKind.Parameter)
        {
            _at++;
            return new ParameterUse(token.Text, token.Place);
        }

        if (token.Kind == TokenKind.Text)
        {
            _at++;
            return new TextLiteral(token.Text, token.Place);
        }

        if (token.Kind == TokenKind.Word) return NameOrCall();
        if (!Take("(")) throw Unexpected(RuleWords.Value);
        return Parenthesised();
    }

    Expression Parenthesised()
    {
        Enter();
        var inside = Or();
        _nesting--;
        Expect(")", "`)` or " + RuleWords.Operator);
        return inside;
    }

    Expression NameOrCall()
    {
        var name = Now;
        var isCall = Next.Is("(");
        if (RuleWords.Keywords.Contains(name.Text) && !(isCall && RuleWords.IsFunction(name.Text))) throw Unexpected(RuleWords.Value);

        _at++;
        if (!isCall) return new NameUse(name.Text, name.Place);
        _at++;
        Enter();
        var arguments = Arguments();
        _nesting--;
        var end = _tokens[_at - 1].Place;
        return new Call(name.Text, new([.. arguments]), name.Place.To(end), name.Place);
    }

    /// <summary>Up to and with the closing parenthesis.</summary>
    List<Argument> Arguments()
    {
        List<Argument> arguments = [];
        if (Take(")")) return arguments;
        do arguments.Add(Argument());
        while (Take(","));
        Expect(")", "`,` or `)` or " + RuleWords.Operator);
        return arguments;
    }

    Argument Argument()
    {
        var name = Now;
        var isNamed = name.Kind == TokenKind.Word && Next.Is("=");
        if (isNamed) _at += 2;
        var value = Or();
        return isNamed ? new(name.Text, value, name.Place.To(value.Place)) : new(null, value, value.Place);
    }

    Expression LookingBack(Expression value)
    {
        if (Now.Kind == TokenKind.Parameter) return LookingBackByParameter(value);
        var minus = Now;
        var isNegative = Take("-");
        var bars = Now;
        if (bars.Kind != TokenKind.Number) throw Unexpected("a number of bars to look back, such as [1]");
        _at++;
        if (isNegative && bars.Number != 0)
        {
            throw RuleException.At(
                text, minus.Place.To(bars.Place), $"[-{bars.Text}] looks into the future; write [{bars.Text}] to look back.",
                "0 or a whole number of bars to look back");
        }

        if (bars.Number != Math.Floor(bars.Number) || bars.Number > RuleWords.BarsMax)
        {
            throw RuleException.At(
                text, bars.Place, $"[{bars.Text}] is no number of bars; expected a whole number from 0 to {RuleWords.BarsMax}.");
        }

        var end = Expect("]", "`]`");
        return new Earlier(value, (int)bars.Number, value.Place.To(end.Place));
    }

    /// <summary>How far is known when the rule is compiled: x[$n] is offset(x, $n).</summary>
    Call LookingBackByParameter(Expression value)
    {
        var bars = new ParameterUse(Now.Text, Now.Place);
        _at++;
        var place = value.Place.To(Expect("]", "`]`").Place);
        return new("offset", new(new Argument(null, value, value.Place), new Argument(null, bars, bars.Place)), place, place);
    }

    Dotted Member(Expression owner, int start)
    {
        if (owner is not (NameUse or Call or Dotted) || _tokens[start].Is("("))
            throw Unexpected(RuleWords.AfterValue);
        _at++;
        if (Now.Kind != TokenKind.Word) throw Unexpected("the name of a line or column after the dot");
        var member = NameOrCall();
        return new(owner, member, owner.Place.To(member.Place));
    }
}

/// <summary>The words and signs of the language.</summary>
static class RuleWords
{
    /// <summary>The furthest that a rule looks back, and the longest period.</summary>
    public const int BarsMax = 10_000;

    public const string Value = "a value: a number, a column such as close, an indicator such as sma(close, 20), or `(`";

    public const string Operator = "an operator (+ - * / < <= > >= == != and or between crosses_above crosses_below)";

    public const string AfterValue = Operator + " or the end";

    public static Dictionary<string, BinaryOperator> Comparisons { get; } = new(StringComparer.Ordinal)
    {
        ["<"] = BinaryOperator.Less,
        ["<="] = BinaryOperator.LessOrEqual,
        [">"] = BinaryOperator.Greater,
        [">="] = BinaryOperator.GreaterOrEqual,
        ["=="] = BinaryOperator.Equal,
        ["!="] = BinaryOperator.NotEqual,
        ["crosses_above"] = BinaryOperator.CrossesAbove,
        ["crosses_below"] = BinaryOperator.CrossesBelow,
    };

    /// <summary>What other languages write, and what is written here.</summary>
    public static Dictionary<string, string> Foreign { get; } = new(StringComparer.Ordinal)
    {
        ["="] = "`==` to compare",
        ["<>"] = "`!=`",
        ["&&"] = "`and`",
        ["&"] = "`and`",
        ["||"] = "`or`",
        ["|"] = "`or`",
        ["!"] = "`not`",
    };

    public static HashSet<string> Keywords { get; } = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "between", "crosses_above", "crosses_below",
    };

    /// <summary>A keyword that may also be called: crosses_above(a, b).</summary>
    public static bool IsFunction(string keyword) => keyword.StartsWith("crosses_", StringComparison.Ordinal);
}
