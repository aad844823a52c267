using System.Globalization;

namespace Bifrost.Engine.Rules;

/// <summary>Cuts the text of a rule into tokens.</summary>
ref struct Lexer(string text)
{
    const int CharactersMax = 10_000;
    const int TokensMax = 2_000;

    /// <summary>Longer signs first: the first that fits is taken.</summary>
    static readonly string[] Signs =
        ["<=", ">=", "==", "!=", "<>", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".", "&", "|", "!"];

    int _at;

    public static List<Token> Read(string text)
    {
        if (text.Length > CharactersMax)
            throw RuleException.At(text, new(CharactersMax, 1), $"The rule has {text.Length} characters; {CharactersMax} is the most.");

        var lexer = new Lexer(text);
        List<Token> tokens = [];
        do
        {
            tokens.Add(lexer.Next());
            if (tokens.Count > TokensMax)
                throw RuleException.At(text, tokens[^1].Place, $"The rule has more than {TokensMax} words and signs.");
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        if (_at == text.Length) return new(TokenKind.End, "", new(_at, 0));

        var c = text[_at];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)))) return NumberOrTimeframe();
        if (IsWordStart(c)) return Word(_at);
        if (c == '$' && IsWordStart(Peek(1))) return Parameter();
        if (c is '\'' or '"') return Quoted(c);
        return Sign();
    }

    readonly char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    Token Word(int start)
    {
        while (_at < text.Length && (IsWordStart(text[_at]) || char.IsAsciiDigit(text[_at]))) _at++;
        return new(TokenKind.Word, text[start.._at].ToLowerInvariant(), new(start, _at - start));
    }

    Token Parameter()
    {
        var start = _at++;
        return Word(start + 1) with { Kind = TokenKind.Parameter, Place = new(start, _at - start) };
    }

    /// <summary>60m and the like are words: the name of a timeframe.</summary>
    Token NumberOrTimeframe()
    {
        var start = _at;
        SkipDigits();
        var isWhole = Peek(0) != '.';
        if (!isWhole && char.IsAsciiDigit(Peek(1)))
        {
            _at++;
            SkipDigits();
        }

        SkipExponent();
        if (IsWordStart(Peek(0))) return Timeframe(start);

        var digits = text[start.._at];
        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number)) throw RuleException.At(text, new(start, _at - start), $"The number {digits} is too large.");
        return new(TokenKind.Number, digits, new(start, _at - start), number);
    }

    Token Timeframe(int start)
    {
        var word = Word(start);
        return RuleTimeframe.Find(word.Text) is not null ? word : throw RuleException.At(
            text, word.Place, $"{word.Shown} is neither a number nor a name.", "a number, a name or a timeframe such as 60m");
    }

    void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0))) _at++;
    }

    void SkipExponent()
    {
        if (Peek(0) is not ('e' or 'E')) return;
        var sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(Peek(1 + sign))) return;
        _at += 1 + sign;
        SkipDigits();
    }

    Token Quoted(char quote)
    {
        var start = _at;
        var length = text.AsSpan(start + 1).IndexOfAny(quote, '\n', '\r');
        if (length < 0 || text[start + 1 + length] != quote)
            throw RuleException.At(text, new(start, 1), $"The text that starts here has no closing {quote}.", $"{quote}");
        _at = start + length + 2;
        return new(TokenKind.Text, text.Substring(start + 1, length), new(start, length + 2));
    }

    Token Sign()
    {
        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0) continue;
            _at += sign.Length;
            return new(TokenKind.Sign, sign, new(_at - sign.Length, sign.Length));
        }

        var c = text[_at];
        var shown = char.IsControl(c) || char.IsSurrogate(c) ? $"U+{(int)c:X4}" : $"{c}";
        throw RuleException.At(text, new(_at, 1), $"The character `{shown}` has no meaning here.");
    }

    static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_';
}
