using System.Globalization;

namespace Bifrost.Cli.Options;

/// <summary>Reads what was typed after an option, or says what it should have been.</summary>
static class Texts
{
    public static double Number(string option, string text, string expected = "a number")
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return isNumber && double.IsFinite(number) ? number : throw Bad(option, text, expected);
    }

    /// <summary>As <see cref="Number"/>, above zero.</summary>
    public static double Positive(string option, string text)
    {
        var number = Number(option, text, "a number above 0");
        return number > 0 ? number : throw Bad(option, text, "a number above 0");
    }

    /// <summary>A whole number from 0 to <paramref name="most"/>.</summary>
    public static int Count(string option, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= most
            ? count
            : throw Bad(option, text, $"a whole number from 0 to {most}");

    /// <summary>2020-01-31, or with a time of day 2020-01-31T15:30[:00].</summary>
    public static DateTime Date(string option, string text)
    {
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Bad(option, text, "a date as 2020-01-31 or 2020-01-31T15:30");
    }

    /// <summary>A value of an enum by its name in any casing, with - and _ ignored.</summary>
    public static T Choice<T>(string option, string text)
        where T : struct, Enum
    {
        var plain = Plain(text);
        foreach (var name in Enum.GetNames<T>())
        {
            if (Plain(name).Equals(plain, StringComparison.OrdinalIgnoreCase)) return Enum.Parse<T>(name);
        }

        throw Bad(option, text, $"one of {string.Join(", ", Names<T>())}");
    }

    /// <summary>The names of an enum as they are typed: out-of-order.</summary>
    public static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName);

    public static BadInputException Bad(string option, string text, string expected) => new($"{option} {text}: {expected} is expected.");

    static string Plain(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
