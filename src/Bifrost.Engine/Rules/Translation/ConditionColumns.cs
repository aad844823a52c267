namespace Bifrost.Engine.Rules;

/// <summary>What the compute engine calls its columns, in any case; a name and <c>_prev</c> is the bar before.</summary>
static class ConditionColumns
{
    const string Previous = "_prev";

    static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["rsi"] = "ta_lib_rsi(close, 14)",
        ["macd"] = "ta_lib_macd(close, 12, 26, 9).macd",
        ["macd_signal"] = "ta_lib_macd(close, 12, 26, 9).signal",
        ["macd_hist"] = "ta_lib_macd(close, 12, 26, 9).histogram",
        ["bb_upper"] = "bollinger(close, 20, 2).upper",
        ["bb_middle"] = "bollinger(close, 20, 2).middle",
        ["bb_lower"] = "bollinger(close, 20, 2).lower",
        ["bbands"] = "close",
        ["atr"] = "atr(14)",
        ["adx"] = "ta_lib_adx(14)",
        ["cci"] = "ta_lib_cci(14)",
        ["mfi"] = "mfi(14)",
        ["obv"] = "obv()",
        ["vwap"] = "sma(typical * volume, 5) / sma(volume, 5)",
    };

    static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["macdsignal"] = "macd_signal",
        ["macdhist"] = "macd_hist",
        ["macd_histogram"] = "macd_hist",
        ["upperband"] = "bb_upper",
        ["middleband"] = "bb_middle",
        ["lowerband"] = "bb_lower",
    };

    /// <summary>The column; null when the text is no name. Names that are not listed are those of the language.</summary>
    public static Expression? Find(string text)
    {
        if (TranslatedJson.NameOf(text) is not { Name: var name } use) return null;
        if (name.Length > Previous.Length && name.EndsWith(Previous, StringComparison.Ordinal))
            return Find(name[..^Previous.Length]) is { } column ? new Earlier(column, 1, default) : null;
        return Meanings.TryGetValue(Aliases.GetValueOrDefault(name, name), out var meaning) ? RuleParser.Parse(meaning) : use;
    }
}
