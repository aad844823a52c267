using Bifrost.Engine.Scanning;

namespace Bifrost.Cli.Options;

/// <summary>Sizing of signals as it is typed: a method, and after a colon its number.</summary>
static class SizingText
{
    public const string Allowed =
        "equal-weight:PERCENT, fixed-amount:MONEY, percent-risk:PERCENT, volatility-target:FRACTION, atr-based:PERCENT, "
        + "kelly-criterion:WINRATE,WIN,LOSS or kelly-criterion:closed";

    /// <summary>So many trades must be closed before Kelly's numbers are taken from them.</summary>
    const int KellyTrades = 20;

    public static SizingOptions Parse(string text)
    {
        var parts = text.Split(':', 2);
        var method = parts[0].Equals("kelly", StringComparison.OrdinalIgnoreCase)
            ? SizingMethod.KellyCriterion
            : Texts.Choice<SizingMethod>("--sizing", parts[0]);
        var sizing = new SizingOptions { Method = method };
        if (parts.Length == 1) return sizing;
        if (method == SizingMethod.KellyCriterion) return Kelly(sizing, text, parts[1]);

        var number = Texts.Positive($"--sizing {parts[0]}:", parts[1]);
        return method switch
        {
            SizingMethod.FixedAmount => sizing with { FixedAmount = number },
            SizingMethod.VolatilityTarget => sizing with { VolatilityTarget = number },
            SizingMethod.PercentRisk or SizingMethod.AtrBased => sizing with { RiskPercent = number },
            _ => sizing with { EqualPercent = number },
        };
    }

    static SizingOptions Kelly(SizingOptions sizing, string text, string numbers)
    {
        if (numbers == "closed") return sizing with { KellyFromTrades = KellyTrades };
        double[] values = [.. numbers.Split(',').Select(part => Texts.Number("--sizing kelly-criterion:", part))];
        return values is [>= 0 and <= 100 and var rate, > 0 and var win, < 0 and var loss]
            ? sizing with { KellyWinRate = rate, KellyAverageWin = win, KellyAverageLoss = loss }
            : throw Texts.Bad("--sizing", text, "a win rate, a mean win and a mean loss in percent as kelly-criterion:55,8,-4");
    }
}
