namespace Bifrost.Engine.Scanning;

/// <summary>Settings as a person typed them, before they are known to make sense.</summary>
/// <param name="HoldingPeriod">In bars.</param>
/// <param name="StopLoss">In percent.</param>
/// <param name="TakeProfit">In percent; 0 or null is none, NaN what was not a number.</param>
/// <param name="Sizing">The name of a sizing method as equal_weight.</param>
/// <param name="MaxDrawdown">In percent; null where none is set.</param>
public sealed record SignalSettings(
    double HoldingPeriod, double StopLoss, double? TakeProfit, string Sizing, bool AllowLeverage, double? MaxDrawdown = null);

/// <summary>What a careful person would ask about settings that can be traded, a sentence each.</summary>
public static class SettingWarnings
{
    const double LongestHolding = 252;
    const double NarrowestStop = 0.1;
    const double WidestStop = 50;
    const double DeepestDrawdown = 50;

    static readonly string[] Methods =
        ["equal_weight", "fixed_amount", "percent_risk", "volatility_target", "atr_based", "kelly_criterion"];

    /// <summary>Names of the engine that the original's risk manager did not know.</summary>
    static readonly string[] UnknownToOriginal = ["fixed_amount", "percent_risk", "kelly_criterion"];

    /// <param name="asOriginal">
    /// As the original: it takes a target of 0 for a mistake, and three of its own sizing methods for unknown.
    /// </param>
    public static IReadOnlyList<string> Of(SignalSettings settings, bool asOriginal = false) =>
    [
        .. new[]
        {
            Holding(settings.HoldingPeriod), Stop(settings.StopLoss, asOriginal), Target(settings.TakeProfit, asOriginal),
            Sizing(settings.Sizing, asOriginal), Leverage(settings.AllowLeverage), Drawdown(settings.MaxDrawdown),
        }.OfType<string>(),
    ];

    static string? Holding(double bars) => bars is >= 1 and <= LongestHolding
        ? null
        : $"A holding period of {bars} bars: from 1 to {LongestHolding}, a year of days, is usual.";

    static string? Stop(double percent, bool asOriginal) => percent is >= NarrowestStop and <= WidestStop || (percent == 0 && !asOriginal)
        ? null
        : $"A stop loss of {percent} %: from {NarrowestStop} to {WidestStop} % is usual.";

    static string? Target(double? percent, bool asOriginal) => percent is null or > 0 || (percent == 0 && !asOriginal)
        ? null
        : $"A take profit of {percent} %: it should be a number above 0, or left out.";

    static string? Sizing(string method, bool asOriginal) =>
        Methods.Contains(method, StringComparer.Ordinal) && !(asOriginal && UnknownToOriginal.Contains(method, StringComparer.Ordinal))
            ? null
            : $"There is no sizing method {method}: one of {string.Join(", ", Methods)} is expected.";

    static string? Leverage(bool isAllowed) =>
        isAllowed ? "Leverage is allowed: positions together may cost more than there is, and losses grow with them." : null;

    static string? Drawdown(double? percent) =>
        percent > DeepestDrawdown ? $"A drawdown of {percent} % is allowed: a loss of half takes a gain of 100 % to make good." : null;
}
