namespace Bifrost.Engine.Data;

/// <summary>Finds columns by a word of their heading, as "Trade Date" or "closePriceUsd", where no exact name was met.</summary>
static class HeaderWords
{
    static readonly (BarField Field, string[] Words)[] s_words =
    [
        (BarField.Date, ["date", "datetime", "timestamp"]),
        (BarField.Symbol, ["symbol", "ticker", "stock", "code", "instrument"]),
        (BarField.Open, ["open"]),
        (BarField.High, ["high"]),
        (BarField.Low, ["low"]),
        (BarField.Close, ["close"]),
        (BarField.Volume, ["volume"]),
    ];

    /// <summary>Adds the fields that are missing. A word that stands in several headings says nothing.</summary>
    public static void Complete(FieldColumns found, IReadOnlyList<string> header)
    {
        List<string>[]? words = null;
        foreach (var (field, names) in s_words)
        {
            if (found.Has(field)) continue;
            words ??= [.. header.Select(WordsOf)];
            var column = FieldColumns.None;
            var matches = 0;
            for (var i = 0; i < words.Length; i++)
            {
                if (found.FieldAt(i) is not null || !words[i].Exists(word => names.Contains(word, StringComparer.Ordinal))) continue;
                column = i;
                matches++;
            }

            if (matches == 1) found[field] = column;
        }
    }

    /// <summary>In small letters; a word also begins with a capital after a small letter.</summary>
    static List<string> WordsOf(string heading)
    {
        List<string> words = [];
        var start = -1;
        for (var i = 0; i <= heading.Length; i++)
        {
            var isLetter = i < heading.Length && char.IsAsciiLetter(heading[i]);
            var begins = isLetter && (start < 0 || (char.IsAsciiLetterUpper(heading[i]) && char.IsAsciiLetterLower(heading[i - 1])));
            if (start >= 0 && (!isLetter || begins))
            {
                words.Add(heading[start..i].ToLowerInvariant());
                start = -1;
            }

            if (begins) start = i;
        }

        return words;
    }
}
