namespace Bifrost.Cli;

/// <summary>What a mistyped word was probably meant to be.</summary>
static class Suggestion
{
    /// <summary>" Did you mean …?" with the nearest of the words, or the list of all when none is near.</summary>
    public static string For(string word, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed];
        if (words.Length == 0) return "";

        var nearest = words.MinBy(other => Distance(word, other))!;
        var isNear = Distance(word, nearest) <= Math.Max(1, Math.Max(word.Length, nearest.Length) / 3);
        return isNear ? $" Did you mean {nearest}?" : $" There are: {string.Join(", ", words)}.";
    }

    /// <summary>Letters to insert, drop or replace to come from one word to the other, ignoring case (Levenshtein).</summary>
    internal static int Distance(string from, string to)
    {
        int[] above = [.. Enumerable.Range(0, to.Length + 1)];
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = above[j - 1] + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[^1];
    }
}
