using Bifrost.Engine.Statistics;

namespace Bifrost.Cli;

/// <summary>What a mistyped word was probably meant to be.</summary>
static class Suggestion
{
    /// <summary>" Did you mean …?" with the nearest of the words, or the list of all when none is near.</summary>
    public static string For(string word, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed];
        return Spelling.Nearest(word, words) is { } nearest
            ? $" Did you mean {nearest}?"
            : words.Length == 0 ? "" : $" There are: {string.Join(", ", words)}.";
    }
}
