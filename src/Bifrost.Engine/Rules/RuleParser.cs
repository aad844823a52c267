namespace Bifrost.Engine.Rules;

/// <summary>
/// Reads a rule by descent, one method for each precedence. Nesting is bounded, so that no text can exhaust the stack,
/// and so are length and tokens: the work is linear in the text.
/// </summary>
sealed partial class RuleParser(string text)
{
    const int NestingMax = 64;

    readonly List<Token> _tokens = Lexer.Read(text);
    int _at;
    int _nesting;

    Token Now => _tokens[_at];

    Token Next => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    public static Expression Parse(string text)
    {
        var parser = new RuleParser(text);
        var expression = parser.Or();
        if (parser.Now.Kind != TokenKind.End) throw parser.Unexpected(RuleWords.AfterValue);
        return expression;
    }

    Expression Or()
    {
        var left = And();
        while (Take("or")) left = Joined(BinaryOperator.Or, left, And());
        return left;
    }

    Expression And()
    {
        var left = NotOrComparison();
        while (Take("and")) left = Joined(BinaryOperator.And, left, NotOrComparison());
        return left;
    }

    Expression NotOrComparison()
    {
        var start = Now.Place;
        if (!Take("not")) return Comparison();

        Enter();
        var condition = NotOrComparison();
        _nesting--;
        return new Not(condition, start.To(condition.Place));
    }

    Expression Comparison()
    {
        var left = Sum();
        if (Now.Is("not") && Next.Is("between")) return NotBetween(left);
        if (Take("between")) return Range(left);
        if (TakeComparison() is not { } compare) return left;

        var comparison = Joined(compare, left, Sum());
        var chained = Now;
        if (Now.Is("between") || TakeComparison() is not null)
        {
            throw RuleException.At(
                text, chained.Place, $"Comparisons do not chain; found a second one, {chained.Shown}. Write a < b and b < c.", "`and`");
        }

        return comparison;
    }

    Not NotBetween(Expression value)
    {
        _at += 2;
        var range = Range(value);
        return new(range, range.Place);
    }

    Between Range(Expression value)
    {
        var low = Sum();
        if (!Take("and")) throw Unexpected("`and` and the upper end of between");
        var high = Sum();
        return new(value, low, high, value.Place.To(high.Place));
    }

    BinaryOperator? TakeComparison()
    {
        if (Now.Is("crosses") && (Next.Is("above") || Next.Is("below")))
        {
            _at += 2;
            return _tokens[_at - 1].Is("above") ? BinaryOperator.CrossesAbove : BinaryOperator.CrossesBelow;
        }

        if (Now.Kind is not (TokenKind.Sign or TokenKind.Word) || !RuleWords.Comparisons.TryGetValue(Now.Text, out var compare))
            return null;
        _at++;
        return compare;
    }

    Expression Sum()
    {
        var left = Product();
        while (Now.Is("+") || Now.Is("-"))
        {
            var add = Take("+");
            if (!add) _at++;
            left = Joined(add ? BinaryOperator.Add : BinaryOperator.Subtract, left, Product());
        }

        return left;
    }

    Expression Product()
    {
        var left = Signed();
        while (Now.Is("*") || Now.Is("/"))
        {
            var multiply = Take("*");
            if (!multiply) _at++;
            left = Joined(multiply ? BinaryOperator.Multiply : BinaryOperator.Divide, left, Signed());
        }

        return left;
    }

    Expression Signed()
    {
        var start = Now.Place;
        if (!Take("-")) return Postfix();

        Enter();
        var value = Signed();
        _nesting--;
        return new Minus(value, start.To(value.Place));
    }

    static Binary Joined(BinaryOperator binary, Expression left, Expression right) =>
        new(binary, left, right, left.Place.To(right.Place));

    bool Take(string word)
    {
        if (!Now.Is(word)) return false;
        _at++;
        return true;
    }

    Token Expect(string sign, string expected)
    {
        var token = Now;
        if (!Take(sign)) throw Unexpected(expected);
        return token;
    }

    void Enter()
    {
        if (++_nesting > NestingMax)
            throw RuleException.At(text, Now.Place, $"The rule is nested deeper than {NestingMax} levels.");
    }

    RuleException Unexpected(string expected)
    {
        var instead = Now.Kind == TokenKind.Sign && RuleWords.Foreign.TryGetValue(Now.Text, out var ours)
            ? $"write {ours}" : $"expected {expected}";
        return RuleException.At(text, Now.Place, $"Found {Now.Shown}; {instead}.", expected);
    }
}
