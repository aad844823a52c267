using System.Text;

namespace Bifrost.Engine.Data;

/// <summary>Guesses the format of a date from the way it looks.</summary>
static class DateShape
{
    /// <summary>The format of a date, with or without a time; null when it looks like none.</summary>
    /// <param name="dayFirst">How to read 01/02/2020.</param>
    public static DatePattern? Of(ReadOnlySpan<byte> value, bool dayFirst)
    {
        value = Trimmed(value);
        var (date, length) = Date(value, dayFirst);
        if (date is null) return null;

        var time = Time(value[length..]);
        if (time is null) return null;

        var pattern = DatePattern.Of(date + time);
        return pattern.TryRead(value, out _, out _) ? pattern : null;
    }

    /// <summary>The format of a time of day in a column of its own.</summary>
    public static DatePattern? OfTime(ReadOnlySpan<byte> value)
    {
        value = Trimmed(value);
        var format = Digits(value) switch
        {
            1 or 2 when value.IndexOf((byte)':') >= 0 => "HH:mm[:ss[.F]]" + Half(value),
            4 when value.Length == 4 => "HHmm",
            6 => "HHmmss[.F]",
            _ => null,
        };
        if (format is null) return null;
        var pattern = DatePattern.Of(format);
        return pattern.TryRead(value, out _, out _) ? pattern : null;
    }

    /// <summary>Whether such a date can be read with the day or with the month first.</summary>
    public static bool IsDayOrMonthFirst(ReadOnlySpan<byte> value)
    {
        value = Trimmed(value);
        return Digits(value) is var first and (1 or 2) && value.Length > first && value[first] is (byte)'/' or (byte)'-';
    }

    static (string? Format, int Length) Date(ReadOnlySpan<byte> value, bool dayFirst)
    {
        var digits = Digits(value);
        var separator = digits < value.Length ? (char)value[digits] : '\0';
        return digits switch
        {
            0 => NamedMonthFirst(value),
            4 when separator is '-' or '/' or '.' => Separated(value, separator, "yyyy", "MM", "dd"),
            1 or 2 when separator is '-' or '/' or '.' or ' ' =>
                dayFirst || separator == '.' ? Separated(value, separator, "dd", "MM", "y") : Separated(value, separator, "MM", "dd", "y"),
            8 => ("yyyyMMdd", 8),
            12 when value[0] is (byte)'1' or (byte)'2' && LooksLikeYear(value) => ("yyyyMMddHHmm", 12),
            14 => ("yyyyMMddHHmmss", 14),
            9 or 10 => ("unix", value.Length),
            12 or 13 => ("unixms", digits),
            15 or 16 => ("unixus", digits),
            18 or 19 => ("unixns", digits),
            _ => (null, 0),
        };
    }

    static bool LooksLikeYear(ReadOnlySpan<byte> value) =>
        DatePattern.Of("yyyyMMddHHmm").TryRead(value[..12], out _, out _);

    /// <summary>Three parts with a separator between; a month may be a name, the last a year of two or four digits.</summary>
    static (string? Format, int Length) Separated(ReadOnlySpan<byte> value, char separator, string first, string second, string third)
    {
        var at = Digits(value) + 1;
        var rest = value[at..];
        var middle = Digits(rest);
        if (middle == 0)
        {
            while (middle < rest.Length && char.IsAsciiLetter((char)rest[middle])) middle++;
            (first, second) = (first == "yyyy" ? first : "dd", "MMM");
        }

        if (middle == 0 || middle >= rest.Length || rest[middle] != separator) return (null, 0);
        var last = Digits(rest[(middle + 1)..]);
        if (third == "y") third = last == 2 ? "yy" : "yyyy";
        return ($"{first}{separator}{second}{separator}{third}", at + middle + 1 + last);
    }

    /// <summary>Mar 1, 2020.</summary>
    static (string? Format, int Length) NamedMonthFirst(ReadOnlySpan<byte> value)
    {
        var name = 0;
        while (name < value.Length && char.IsAsciiLetter((char)value[name])) name++;
        if (name < 3 || name == value.Length) return (null, 0);
        var rest = value[(name + 1)..];
        var day = Digits(rest);
        var gap = rest[day..].StartsWith(", "u8) ? ", " : " ";
        var length = name + 1 + day + gap.Length + 4;
        return length <= value.Length ? ($"MMM dd{gap}yyyy", length) : (null, 0);
    }

    /// <summary>What follows the date: nothing, or a time that may be missing in other rows.</summary>
    static string? Time(ReadOnlySpan<byte> value)
    {
        if (value.Length == 0) return "";
        if (value[0] is (byte)'+' or (byte)'Z') return "K";
        if (value[0] is not ((byte)'T' or (byte)' ' or (byte)':' or (byte)';')) return null;

        var lead = ((char)value[0]).ToString();
        var clock = value[1..];
        var form = Digits(clock) switch
        {
            1 or 2 => "HH:mm[:ss[.F]]",
            4 => "HHmm",
            6 => "HHmmss[.F]",
            _ => null,
        };
        return form is null ? null : $"[{lead}{form}{Half(clock)}]{(lead == ":" ? "" : Zone(clock))}";
    }

    static string Half(ReadOnlySpan<byte> clock)
    {
        if (clock.Length < 2 || (clock[^1] | 0x20) != 'm') return "";
        return clock.IndexOf((byte)' ') >= 0 ? "[ tt]" : "tt";
    }

    static string Zone(ReadOnlySpan<byte> clock)
    {
        for (var i = 1; i < clock.Length; i++)
        {
            if (clock[i] is (byte)'Z' or (byte)'+' or (byte)'-') return clock[i - 1] == ' ' ? "[ ]K" : "K";
        }

        return "";
    }

    static int Digits(ReadOnlySpan<byte> value)
    {
        var end = 0;
        while (end < value.Length && char.IsAsciiDigit((char)value[end])) end++;
        return end;
    }

    static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> value)
    {
        while (value.Length > 0 && value[0] == ' ') value = value[1..];
        while (value.Length > 0 && value[^1] == ' ') value = value[..^1];
        return value;
    }

    /// <summary>The first two numbers of a date as 13/02/2020.</summary>
    public static (int First, int Second) Numbers(ReadOnlySpan<byte> value)
    {
        value = Trimmed(value);
        var first = Digits(value);
        if (first is 0 or > 2 || first + 1 >= value.Length) return (0, 0);
        var rest = value[(first + 1)..];
        var second = Digits(rest);
        return second is 0 or > 2 ? (0, 0) : (Number(value[..first]), Number(rest[..second]));
    }

    static int Number(ReadOnlySpan<byte> digits) => int.Parse(Encoding.ASCII.GetString(digits));
}
