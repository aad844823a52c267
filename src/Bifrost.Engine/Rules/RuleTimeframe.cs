using System.Globalization;
using Bifrost.Engine.Data;

namespace Bifrost.Engine.Rules;

/// <summary>A timeframe that a rule names: <c>weekly.close</c>, <c>60m.close</c>.</summary>
public readonly record struct RuleTimeframe(Timeframe Unit, int Compression)
{
    const int CompressionMax = 10_000;

    internal static IReadOnlyList<string> Names { get; } = ["hourly", "daily", "weekly", "monthly", "yearly"];

    /// <summary>As it is written in a rule.</summary>
    public override string ToString() => (Unit, Compression) switch
    {
        (Timeframe.Minutes, 60) => "hourly",
        (Timeframe.Days, 1) => "daily",
        (Timeframe.Weeks, 1) => "weekly",
        (Timeframe.Months, 1) => "monthly",
        (Timeframe.Years, 1) => "yearly",
        (Timeframe.Days, var days) => $"{days}d",
        (Timeframe.Weeks, var weeks) => $"{weeks}w",
        (_, var minutes) => $"{minutes}m",
    };

    /// <summary>The timeframe of that name, in small letters: weekly, 60m, 4h, 2d, 2w; null when it is none.</summary>
    internal static RuleTimeframe? Find(string name) => name switch
    {
        "hourly" => new(Timeframe.Minutes, 60),
        "daily" => new(Timeframe.Days, 1),
        "weekly" => new(Timeframe.Weeks, 1),
        "monthly" => new(Timeframe.Months, 1),
        "yearly" => new(Timeframe.Years, 1),
        [.. var digits, var unit] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= CompressionMax => Of(unit, count),
        _ => null,
    };

    static RuleTimeframe? Of(char unit, int count) => unit switch
    {
        'm' => new(Timeframe.Minutes, count),
        'h' => new(Timeframe.Minutes, count * 60),
        'd' => new(Timeframe.Days, count),
        'w' => new(Timeframe.Weeks, count),
        _ => null,
    };
}
