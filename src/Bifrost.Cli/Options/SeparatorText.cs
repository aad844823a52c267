namespace Bifrost.Cli.Options;

/// <summary>Separators as they are typed: the sign, or its name where a shell takes the sign for itself.</summary>
static class SeparatorText
{
    public const string Allowed = "comma, semicolon, tab, pipe, or the sign";

    public static char Parse(string text) => text.ToLowerInvariant() switch
    {
        "comma" or "," => ',',
        "semicolon" or ";" => ';',
        "tab" or "\t" or "\\t" => '\t',
        "pipe" or "|" => '|',
        _ => throw Texts.Bad("--separator", text, Allowed),
    };
}
