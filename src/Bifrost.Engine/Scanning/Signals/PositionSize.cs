namespace Bifrost.Engine.Scanning;

/// <summary>What a size is reckoned from.</summary>
/// <param name="Price">Of one share at the entry, above 0.</param>
/// <param name="Equity">Money made and not lost by the trades closed so far, and the capital to start with.</param>
/// <param name="Volatility">By the year, as a fraction; NaN or 0 where not known.</param>
/// <param name="Atr">Average true range in units of the price; NaN or 0 where not known.</param>
/// <param name="StopPercent">Distance of the stop in percent of the price; 0 without one.</param>
readonly record struct SizingFacts(double Price, double Equity, double Volatility, double Atr, double StopPercent);

/// <summary>Past trades in the three numbers of Kelly's formula; percent, percent, percent below 0.</summary>
readonly record struct KellyFacts(double WinRate, double AverageWin, double AverageLoss);

/// <summary>Shares by method, before any limit: not rounded, and not below 0.</summary>
static class PositionSize
{
    /// <summary>By the year; where a symbol has too few bars.</summary>
    const double UsualVolatility = 0.20;

    /// <summary>In percent of the price; where a symbol has too few bars.</summary>
    const double UsualAtr = 2;

    const double AtrMultiple = 2;
    const double KellyMax = 0.25;
    const double KellyUnknown = 0.02;

    public static double Shares(SizingOptions sizing, in SizingFacts facts, in KellyFacts kelly) => Math.Max(0, sizing.Method switch
    {
        SizingMethod.FixedAmount => sizing.FixedAmount / facts.Price,
        SizingMethod.PercentRisk => RiskedMoney(sizing, facts) / (facts.Price * (StopPercent(sizing, facts) / 100)),
        SizingMethod.VolatilityTarget =>
            facts.Equity * sizing.VolatilityTarget / Known(facts.Volatility, UsualVolatility) / facts.Price,
        SizingMethod.AtrBased => RiskedMoney(sizing, facts) / (AtrMultiple * Known(facts.Atr, facts.Price * (UsualAtr / 100))),
        SizingMethod.KellyCriterion => facts.Equity * KellyShare(kelly) / facts.Price,
        _ => facts.Equity * (sizing.EqualPercent / 100) / facts.Price,
    });

    /// <summary>
    /// Kelly's share of the equity, (b·p − (1 − p)) / b with b = average win / average loss, from 0 to a quarter; 2 % where the numbers
    /// say nothing.
    /// </summary>
    public static double KellyShare(in KellyFacts facts)
    {
        if (!(facts.WinRate > 0 && facts.AverageWin > 0 && facts.AverageLoss != 0)) return KellyUnknown;
        var (won, odds) = (facts.WinRate / 100, facts.AverageWin / Math.Abs(facts.AverageLoss));
        return Math.Clamp(((odds * won) - (1 - won)) / odds, 0, KellyMax);
    }

    static double RiskedMoney(SizingOptions sizing, in SizingFacts facts) => facts.Equity * sizing.RiskPercent / 100;

    static double StopPercent(SizingOptions sizing, in SizingFacts facts) =>
        facts.StopPercent > 0 ? facts.StopPercent : sizing.AssumedStop;

    static double Known(double value, double usual) => value > 0 ? value : usual;
}
