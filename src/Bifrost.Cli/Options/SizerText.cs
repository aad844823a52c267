using Bifrost.Engine.Strategies;

namespace Bifrost.Cli.Options;

/// <summary>Sizers as they are typed: a name, and after a colon its number.</summary>
static class SizerText
{
    public const string Allowed =
        "fixed:UNITS, reverser:UNITS, target:UNITS, percent:PERCENT, percent-int:PERCENT, allin[:PERCENT], allin-int[:PERCENT] or shares:PERCENT";

    static readonly string[] Names = ["fixed", "reverser", "target", "percent", "percent-int", "allin", "allin-int", "shares"];

    public static Sizer Parse(string text)
    {
        var parts = text.Split(':', 2);
        double? number = parts.Length == 2 ? Texts.Positive($"--sizer {parts[0]}:", parts[1]) : null;
        return parts[0].ToLowerInvariant() switch
        {
            "fixed" => new FixedSize(number ?? 1),
            "reverser" => new FixedReverser(number ?? 1),
            "target" => new FixedSizeTarget(number ?? 1),
            "percent" => new PercentSizer(Percent(number, 20)),
            "percent-int" => new PercentSizer(Percent(number, 20), WholeUnits: true),
            "allin" => new PercentSizer(Percent(number, 100)),
            "allin-int" => new PercentSizer(Percent(number, 100), WholeUnits: true),
            "shares" => new EqualShares(Percent(number, 95)),
            _ => throw new BadInputException($"--sizer {text}: there is no sizer {parts[0]}.{Suggestion.For(parts[0], Names)}"),
        };
    }

    static double Percent(double? number, double byDefault) => number ?? byDefault;
}
