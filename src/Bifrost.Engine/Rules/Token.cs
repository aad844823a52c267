namespace Bifrost.Engine.Rules;

enum TokenKind
{
    End,
    Number,
    Text,

    /// <summary>A name or a keyword, in small letters.</summary>
    Word,

    /// <summary>A number given when the rule is compiled: its name in small letters, without the $.</summary>
    Parameter,

    /// <summary>An operator or a bracket.</summary>
    Sign,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">A word in small letters, a sign as written, a text without its quotes.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Number">The value of a number.</param>
readonly record struct Token(TokenKind Kind, string Text, Place Place, double Number = 0)
{
    public bool Is(string text) => Kind is TokenKind.Word or TokenKind.Sign && Text == text;

    /// <summary>How errors name it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"the text '{Text}'",
        TokenKind.Parameter => $"`${Text}`",
        _ => $"`{Text}`",
    };
}
