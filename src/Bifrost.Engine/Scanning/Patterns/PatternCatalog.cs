using Bifrost.Engine.Rules;

namespace Bifrost.Engine.Scanning;

/// <summary>The patterns there are.</summary>
public static class PatternCatalog
{
    static readonly ScanPattern[] s_shapes =
    [
        Shape("contraction", "vcpu", PatternSide.Bullish, new Contraction(), upsideDown: false,
            "Swings become smaller below a ceiling (volatility contraction)."),
        Shape("contraction_down", "vcpd", PatternSide.Bearish, new Contraction(), upsideDown: true,
            "Swings become smaller above a floor."),
        Shape("double_bottom", "dbot", PatternSide.Bullish, new DoubleTop(), upsideDown: true,
            "Two bottoms of one height, the second on less volume, the price between them and the top in the middle."),
        Shape("double_top", "dtop", PatternSide.Bearish, new DoubleTop(), upsideDown: false,
            "Two tops of one height, the second on less volume, the price between them and the valley in the middle."),
        Shape("inverse_head_and_shoulders", "hnsu", PatternSide.Bullish, new HeadAndShoulders(), upsideDown: true,
            "A deep bottom between two higher ones, the price still below the line through the tops between."),
        Shape("head_and_shoulders", "hnsd", PatternSide.Bearish, new HeadAndShoulders(), upsideDown: false,
            "A high top between two lower ones, the price still above the line through the valleys between."),
        Shape("triangle", "trng", PatternSide.Either, new Triangle(), upsideDown: false,
            "Tops and valleys between two lines that approach each other: ascending, descending or symmetric."),
    ];

    /// <param name="options">The conventions that the rules among the patterns are compiled with.</param>
    public static IReadOnlyList<ScanPattern> All(RuleOptions options) =>
    [
        Named("golden_cross", PatternSide.Bullish, options, "The average of 50 bars crosses above that of 200.",
            "sma(close, 50) crosses above sma(close, 200)"),
        Named("death_cross", PatternSide.Bearish, options, "The average of 50 bars crosses below that of 200.",
            "sma(close, 50) crosses below sma(close, 200)"),
        Named("bullish_divergence", PatternSide.Bullish, options,
            "The lowest close of 20 bars is below that of the 20 before, the lowest RSI above.",
            "lowest(close, 20) < lowest(close, 20)[20] and lowest(rsi(14), 20) > lowest(rsi(14), 20)[20]"),
        Named("bearish_divergence", PatternSide.Bearish, options,
            "The highest close of 20 bars is above that of the 20 before, the highest RSI below.",
            "highest(close, 20) > highest(close, 20)[20] and highest(rsi(14), 20) < highest(rsi(14), 20)[20]"),
        Named("breakout", PatternSide.Bullish, options, "A close above the high of the 20 bars before, on 1.5 times the usual volume.",
            "close > highest(high, 20)[1] and volume > 1.5 * sma(volume, 20)"),
        Named("support_break", PatternSide.Bearish, options, "A close below the low of the 20 bars before, on 1.5 times the usual volume.",
            "close < lowest(low, 20)[1] and volume > 1.5 * sma(volume, 20)"),
        Named("vcp_candidate", PatternSide.Bullish, RuleOptions.Default,
            "The true range has mostly been shrinking for ten bars, above the average of 50.",
            "sma(if(sma(atr(14) / atr(14)[1] - 1, 5) < 0, 1, 0), 10) > 0.55 and close > sma(close, 50)"),
        .. s_shapes,
    ];

    static ScanPattern Named(string name, PatternSide side, RuleOptions options, string summary, string rule) =>
        new(name, side, summary) { Rule = Rule.Parse(rule, options) };

    static ScanPattern Shape(string name, string code, PatternSide side, IShape shape, bool upsideDown, string summary) =>
        new(name, side, summary) { Shape = new(shape, upsideDown), Code = code };
}
