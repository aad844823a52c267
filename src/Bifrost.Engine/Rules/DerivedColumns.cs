using System.Globalization;

namespace Bifrost.Engine.Rules;

/// <summary>Columns that stand for an expression: sma_20, volume_sma_20, high_52w.</summary>
static class DerivedColumns
{
    static readonly HashSet<string> Prices = new(StringComparer.Ordinal) { "open", "high", "low", "close", "volume" };

    static readonly Dictionary<string, string> Fixed = new(StringComparer.Ordinal)
    {
        ["typical"] = "(high + low + close) / 3",
        ["bb_upper"] = "bollinger(close, 20, 2).upper",
        ["bb_middle"] = "bollinger(close, 20, 2).middle",
        ["bb_lower"] = "bollinger(close, 20, 2).lower",
        ["bb_width"] = "bollinger(close, 20, 2).upper - bollinger(close, 20, 2).lower",
        ["macd_signal"] = "macd(close, 12, 26, 9).signal",
        ["macd_histogram"] = "macd(close, 12, 26, 9).histogram",
        ["stoch_k"] = "stochastic(14, 3, 3).k",
        ["stoch_d"] = "stochastic(14, 3, 3).d",
        ["high_52w"] = "highest(high, 252)",
        ["low_52w"] = "lowest(low, 252)",
        ["volume_ratio"] = "volume / sma(volume, 20)",
        ["price_change"] = "close / close[1] - 1",
        ["log_return"] = "log(close / close[1])",
        ["volatility_20d"] = "sqrt(20 / 19) * std_dev(log(close / close[1]), 20)",
        ["volume_change"] = "volume / volume[1] - 1",
        ["price_vs_sma20"] = "(close / sma(close, 20) - 1) * 100",
        ["price_vs_sma50"] = "(close / sma(close, 50) - 1) * 100",
    };

    /// <summary>Columns that only the scanner has, and those that it computes in another way.</summary>
    static readonly Dictionary<string, string> OfScanner = new(StringComparer.Ordinal)
    {
        ["rsi"] = "rsi(close, 14)",
        ["macd"] = "macd(close, 12, 26, 9).macd",
        ["atr"] = "atr(14)",
        ["cci"] = "cci(20)",
        ["williams_r"] = "williams_r(14)",
        ["stoch_k"] = "stochastic(14, 3).k",
        ["stoch_d"] = "stochastic(14, 3).d",
    };

    public static IEnumerable<string> Names(RuleConventions conventions) =>
        conventions == RuleConventions.Scanner ? Fixed.Keys.Union(OfScanner.Keys, StringComparer.Ordinal) : Fixed.Keys;

    /// <summary>What the column stands for; null when the name is none.</summary>
    public static Expression? Find(string name, RuleConventions conventions)
    {
        if (conventions == RuleConventions.Scanner && OfScanner.TryGetValue(name, out var own)) return RuleParser.Parse(own);
        if (Fixed.TryGetValue(name, out var text)) return RuleParser.Parse(text);
        var parts = name.Split('_');
        if (!int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var period)) return null;

        var column = Prices.Contains(parts[0]) ? parts[0] : "";
        var indicator = string.Join('_', parts[(column.Length == 0 ? 0 : 1)..^1]);
        if (indicator.Length == 0)
            return column is "high" or "low" ? Call(column == "high" ? "highest" : "lowest", column, period) : null;
        return IndicatorNames.Find(indicator) is { } entry && entry.Parameters is [var first, ..] && first.ParameterType == typeof(int)
            ? Call(indicator, column, period) : null;
    }

    static Call Call(string name, string column, int period)
    {
        var length = new Argument(null, new NumberLiteral(period, default), default);
        var source = new Argument(null, new NameUse(column, default), default);
        return new(name, column.Length == 0 ? new(length) : new(source, length), default, default);
    }
}
