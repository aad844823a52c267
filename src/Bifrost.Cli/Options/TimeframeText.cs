using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Cli.Options;

/// <summary>Timeframes as people type them: days, 5m, 5minutes, 1w.</summary>
static class TimeframeText
{
    public const string Allowed = "days, minutes, 5minutes, 5m, 1h, 1w, months, ticks and the like";

    static readonly (string Unit, Timeframe Timeframe, int Factor)[] Units =
    [
        ("t", Timeframe.Ticks, 1), ("tick", Timeframe.Ticks, 1),
        ("us", Timeframe.Microseconds, 1), ("microsecond", Timeframe.Microseconds, 1),
        ("s", Timeframe.Seconds, 1), ("second", Timeframe.Seconds, 1),
        ("m", Timeframe.Minutes, 1), ("minute", Timeframe.Minutes, 1),
        ("h", Timeframe.Minutes, 60), ("hour", Timeframe.Minutes, 60),
        ("d", Timeframe.Days, 1), ("day", Timeframe.Days, 1),
        ("w", Timeframe.Weeks, 1), ("week", Timeframe.Weeks, 1),
        ("month", Timeframe.Months, 1),
        ("y", Timeframe.Years, 1), ("year", Timeframe.Years, 1),
    ];

    /// <summary>Null when the text is no timeframe.</summary>
    public static (Timeframe Timeframe, int Compression)? Parse(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        var unit = plain[digits..].TrimStart(' ', ':', '-');
        var count = 1;
        var isCount = digits == 0 || int.TryParse(plain[..digits], CultureInfo.InvariantCulture, out count);
        if (!isCount || count is 0 or > 1_000_000) return null;

        foreach (var (name, timeframe, factor) in Units)
        {
            if (unit == name || (name.Length > 1 && unit == name + "s")) return (timeframe, count * factor);
        }

        return null;
    }

    /// <summary>1 day, 5 minutes.</summary>
    public static string Show(Timeframe timeframe, int compression)
    {
        var unit = timeframe.ToString().ToLowerInvariant();
        return compression == 1 ? $"1 {unit.TrimEnd('s')}" : $"{compression} {unit}";
    }
}
