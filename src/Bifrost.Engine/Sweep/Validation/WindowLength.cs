using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Sweep;

public enum WindowUnit
{
    Bars,
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>How long a part of the data is: so many bars, or so much of the calendar.</summary>
public readonly record struct WindowLength(int Count, WindowUnit Unit)
{
    static readonly (string Suffix, WindowUnit Unit)[] Suffixes =
        [("d", WindowUnit.Days), ("w", WindowUnit.Weeks), ("mo", WindowUnit.Months), ("y", WindowUnit.Years)];

    /// <summary>Reads 500 (bars), 90d, 12w, 6mo or 2y.</summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static WindowLength Parse(string text)
    {
        var (digits, unit) = (text.Trim(), WindowUnit.Bars);
        foreach (var (suffix, named) in Suffixes)
        {
            if (!digits.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) continue;
            (digits, unit) = (digits[..^suffix.Length], named);
            break;
        }

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(count, unit)
            : throw new FormatException(
                $"`{text}` is no length; expected a number of bars (500), days (90d), weeks (12w), months (6mo) or years (2y).");
    }

    public static implicit operator WindowLength(int bars) => new(bars, WindowUnit.Bars);

    public static WindowLength FromInt32(int bars) => bars;

    public override string ToString() =>
        Unit == WindowUnit.Bars ? $"{Count} bars" : $"{Count}{Suffixes[(int)Unit - 1].Suffix}";

    /// <summary>The midnight so many times the length after another; never past the end of the calendar.</summary>
    internal long After(long midnight, int times)
    {
        var date = UtcTime.ToDateTime(midnight);
        var count = (long)Count * times;
        var months = Unit == WindowUnit.Years ? count * 12 : count;
        if (Unit is WindowUnit.Months or WindowUnit.Years)
            return months > (DateTime.MaxValue.Year - date.Year) * 12L - 12 ? long.MaxValue : UtcTime.From(date.AddMonths((int)months));
        return midnight + count * (Unit == WindowUnit.Weeks ? 7 : 1) * UtcTime.Day;
    }
}
