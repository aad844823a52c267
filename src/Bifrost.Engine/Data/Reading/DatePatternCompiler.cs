namespace Bifrost.Engine.Data;

/// <summary>Turns a date format into the parts that are read one after the other.</summary>
static class DatePatternCompiler
{
    public static DatePart[] Compile(string format)
    {
        if (UnixUnit(format) is { } unit) return [new(DatePartKind.Unix, 0, unit)];

        var python = format.Contains('%', StringComparison.Ordinal);
        var pattern = python ? FromPython(format) : format;
        var parts = new List<DatePart>();
        var open = new List<int>();
        for (var i = 0; i < pattern.Length;)
            i += Take(pattern, i, parts, open);

        if (open.Count > 0) throw new FormatException($"The date format '{format}' opens a [ that it does not close.");
        Widen(parts);
        return [.. parts];
    }

    /// <summary>Numbers without anything between them, as in yyyyMMdd, have their whole width; others may leave out a leading 0.</summary>
    static void Widen(List<DatePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var touches = (i > 0 && IsNumber(parts[i - 1])) || (i + 1 < parts.Count && IsNumber(parts[i + 1]));
            if (IsNumber(parts[i]) && touches) parts[i] = parts[i] with { Least = parts[i].Most };
        }
    }

    static bool IsNumber(DatePart part) => part.Kind is DatePartKind.Year or DatePartKind.ShortYear or DatePartKind.Month
        or DatePartKind.Day or DatePartKind.Hour or DatePartKind.Minute or DatePartKind.Second;

    static int? UnixUnit(string format) => format switch
    {
        "unix" or "%s" => 1_000_000,
        "unixms" => 1000,
        "unixus" => 1,
        "unixns" => 0,
        _ => null,
    };

    /// <summary>Adds the part at <paramref name="i"/>; returns the characters it took.</summary>
    static int Take(string pattern, int i, List<DatePart> parts, List<int> open)
    {
        var letter = pattern[i];
        switch (letter)
        {
            case '[':
                open.Add(parts.Count);
                parts.Add(new(DatePartKind.Optional));
                return 1;
            case ']':
                Close(pattern, parts, open);
                return 1;
            case '\'':
                return Quoted(pattern, i, parts);
            case '\\' when i + 1 < pattern.Length:
                parts.Add(Literal(pattern, pattern[i + 1]));
                return 2;
        }

        var run = 1;
        while (i + run < pattern.Length && pattern[i + run] == letter) run++;
        if (!char.IsAsciiLetter(letter) || letter == 'T' || letter == 'Z')
        {
            parts.Add(Literal(pattern, letter));
            return 1;
        }

        parts.Add(Part(pattern, letter, run));
        return run;
    }

    static void Close(string pattern, List<DatePart> parts, List<int> open)
    {
        if (open.Count == 0) throw new FormatException($"The date format '{pattern}' closes a ] that it did not open.");
        var start = open[^1];
        open.RemoveAt(open.Count - 1);
        if (start + 1 == parts.Count || parts[start + 1].Kind != DatePartKind.Literal)
            throw new FormatException($"An optional part of the date format '{pattern}' does not begin with a plain character.");
        parts[start] = new(DatePartKind.Optional, parts[start + 1].Least, parts.Count - start - 1);
    }

    static int Quoted(string pattern, int i, List<DatePart> parts)
    {
        var end = pattern.IndexOf('\'', i + 1);
        if (end < 0) throw new FormatException($"The date format '{pattern}' opens a quote that it does not close.");
        foreach (var character in pattern.AsSpan(i + 1, end - i - 1)) parts.Add(Literal(pattern, character));
        return end - i + 1;
    }

    static DatePart Literal(string pattern, char character) => char.IsAscii(character)
        ? new(DatePartKind.Literal, character)
        : throw new FormatException($"The date format '{pattern}' holds '{character}'; plain characters must be ASCII.");

    static DatePart Part(string pattern, char letter, int run) => (letter, run) switch
    {
        ('y', 4) => new(DatePartKind.Year, 4, 4),
        ('y', 2) => new(DatePartKind.ShortYear, 2, 2),
        ('M', 3) => new(DatePartKind.MonthName),
        ('M', <= 2) => new(DatePartKind.Month, 1, 2),
        ('d', <= 2) => new(DatePartKind.Day, 1, 2),
        ('H' or 'h', <= 2) => new(DatePartKind.Hour, 1, 2),
        ('m', <= 2) => new(DatePartKind.Minute, 1, 2),
        ('s', <= 2) => new(DatePartKind.Second, 1, 2),
        ('F' or 'f', _) => new(DatePartKind.Fraction),
        ('t', 2) => new(DatePartKind.Noon),
        ('K', 1) or ('z', 3) => new(DatePartKind.Offset),
        _ => throw new FormatException(
            $"'{new string(letter, run)}' in the date format '{pattern}' stands for nothing; "
            + "known are yyyy yy M MM MMM d dd H HH h hh m mm s ss F tt K, 'text' and [optional parts]."),
    };

    static string FromPython(string format)
    {
        (string Python, string Ours)[] words =
        [
            ("%Y", "yyyy"), ("%y", "yy"), ("%m", "MM"), ("%b", "MMM"), ("%B", "MMM"), ("%d", "dd"), ("%H", "HH"), ("%I", "hh"),
            ("%M", "mm"), ("%S", "ss"), ("%f", "F"), ("%p", "tt"), ("%z", "K"), ("%Z", "K"), ("%T", "HH:mm:ss"), ("%F", "yyyy-MM-dd"),
        ];
        foreach (var (python, ours) in words) format = format.Replace(python, ours, StringComparison.Ordinal);
        return format;
    }
}
