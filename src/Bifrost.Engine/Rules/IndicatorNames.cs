using Bifrost.Engine.Indicators;

namespace Bifrost.Engine.Rules;

/// <summary>
/// The indicators under the names that rules use: those of the catalog, in small letters with or without underscores,
/// and what else the field calls them.
/// </summary>
static class IndicatorNames
{
    static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["bollinger"] = nameof(BollingerBands),
        ["bbands"] = nameof(BollingerBands),
        ["bb"] = nameof(BollingerBands),
        ["macd"] = nameof(MacdHisto),
        ["stoch"] = nameof(Stochastic),
        ["roc"] = nameof(RateOfChange),
        ["mom"] = nameof(Momentum),
        ["psar"] = nameof(ParabolicSar),
        ["sar"] = nameof(ParabolicSar),
        ["tr"] = nameof(TrueRange),
        ["std"] = nameof(StdDev),
        ["donchian"] = nameof(DonchianChannel),
        ["keltner"] = nameof(KeltnerChannel),
        ["heikinashi"] = nameof(HeikinAshi),
        ["aroon"] = nameof(AroonUpDown),
        ["di"] = nameof(DirectionalIndicator),
        ["dm"] = nameof(DirectionalMovement),
        ["cmf"] = nameof(ChaikinMoneyFlow),
        ["ad"] = nameof(AccumulationDistribution),
        ["willr"] = nameof(WilliamsR),
        ["pctchange"] = nameof(PercentChange),
        ["slope"] = nameof(OlsSlopeIntercept),
    };

    /// <summary>What the scanner means by the name of an indicator.</summary>
    static readonly Dictionary<string, string> OfScanner = new(StringComparer.Ordinal)
    {
        [nameof(Sma)] = nameof(ScannerSma),
        [nameof(Ema)] = nameof(ScannerEma),
        [nameof(Rsi)] = nameof(ScannerRsi),
        [nameof(Atr)] = nameof(ScannerAtr),
        [nameof(MacdHisto)] = nameof(ScannerMacd),
        [nameof(BollingerBands)] = nameof(ScannerBollingerBands),
        [nameof(Stochastic)] = nameof(StochasticFast),
        [nameof(Cci)] = nameof(TaLibCci),
        [nameof(RateOfChange)] = nameof(RateOfChange100),
    };

    static readonly Dictionary<string, string> LineAliases = new(StringComparer.Ordinal)
    {
        ["upper"] = "Top",
        ["lower"] = "Bottom",
        ["middle"] = "Mid",
        ["macd"] = "Difference",
        ["line"] = "Difference",
        ["hist"] = "Histogram",
        ["histo"] = "Histogram",
    };

    /// <summary>Highest and lowest are functions of the language, undefined where a value of the window is.</summary>
    static readonly Dictionary<string, IndicatorEntry> Entries = IndicatorCatalog.All
        .Where(entry => entry.Name is not (nameof(Highest) or nameof(Lowest)))
        .Where(entry => entry.Parameters.All(parameter => parameter.HasDefaultValue || IsGiven(parameter.ParameterType)))
        .ToDictionary(entry => Plain(entry.Name), StringComparer.Ordinal);

    /// <summary>Every name as it is best written: bollinger_bands.</summary>
    public static IEnumerable<string> All =>
        Entries.Values.Select(entry => Snake(entry.Name)).Concat(Aliases.Keys).Distinct(StringComparer.Ordinal);

    public static IndicatorEntry? Find(string name, RuleConventions conventions = RuleConventions.Reference)
    {
        var entry = Entries.GetValueOrDefault(Plain(Aliases.GetValueOrDefault(Plain(name), name)));
        return entry is not null && conventions == RuleConventions.Scanner && OfScanner.TryGetValue(entry.Name, out var variant)
            ? Entries[Plain(variant)] : entry;
    }

    /// <summary>The position of the line of that name; -1 when there is none.</summary>
    public static int FindLine(IndicatorEntry entry, string name)
    {
        int At(string line) => entry.Lines.ToList().FindIndex(property => Plain(property.Name) == Plain(line));
        var at = At(name);
        return at < 0 && LineAliases.TryGetValue(Plain(name), out var alias) ? At(alias) : at;
    }

    /// <summary>Whether a rule can write a value of the type.</summary>
    public static bool IsGiven(Type type) => type == typeof(int) || type == typeof(double) || type == typeof(bool) || type.IsEnum;

    /// <summary>Small letters without underscores, in which names are compared.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>BollingerBands as bollinger_bands.</summary>
    public static string Snake(string name) => string.Concat(
        name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
