namespace Bifrost.Engine.Statistics;

/// <summary>Finds the word that was meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The word nearest to a misspelt one; null when none is near: more than a third of the letters differ.
    /// </summary>
    public static string? Nearest(string misspelt, IEnumerable<string> words)
    {
        var nearest = words
            .Select(word => (Word: word, Distance: Distance(misspelt, word)))
            .Where(found => found.Distance * 3 <= Math.Max(misspelt.Length, found.Word.Length) + 2)
            .OrderBy(found => found.Distance)
            .FirstOrDefault();
        return nearest.Word;
    }

    /// <summary>
    /// Letters to insert, delete, change or swap with their neighbour, in any case (Damerau 1964, optimal string alignment).
    /// </summary>
    public static int Distance(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++) distance[i, j] = Cell(distance, a, b, i, j);
        }

        return distance[a.Length, b.Length];
    }

    static int Cell(int[,] distance, string a, string b, int i, int j)
    {
        if (i == 0 || j == 0) return i + j;

        var best = Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1;
        best = Math.Min(best, distance[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
        var isSwap = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
        return isSwap ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
    }

    static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
