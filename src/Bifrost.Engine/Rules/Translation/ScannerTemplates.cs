namespace Bifrost.Engine.Rules;

/// <summary>A filter that comes with the scanner.</summary>
/// <param name="Name">As it is listed.</param>
/// <param name="Filter">What <see cref="ScannerFilter.Translate"/> takes.</param>
public sealed record ScannerTemplate(string Name, string Filter);

/// <summary>The scanner's templates.</summary>
public static class ScannerTemplates
{
    /// <summary>
    /// In the scanner's order. The breakout compares with the highest of the days before: the original compared a close with
    /// a high that includes the same day's, which it never exceeds.
    /// </summary>
    public static IReadOnlyList<ScannerTemplate> All { get; } =
    [
        new("Price Above SMA(20)", "close > sma_20"),
        new("Price Above SMA(50)", "close > sma_50"),
        new("Price Above EMA(20)", "close > ema_20"),
        new("Price Breaking SMA(20)", "close crosses_above sma_20"),
        new("Price Near 52W High", "close > high_52w * 0.95"),
        new("Price Near 52W Low", "close < low_52w * 1.05"),
        new("High Volume (2x Average)", "volume > volume_sma_20 * 2"),
        new("Volume Breakout", "volume > volume_sma_50 * 1.5"),
        new("Above Average Volume", "volume > volume_sma_20"),
        new("RSI Overbought", "rsi > 70"),
        new("RSI Oversold", "rsi < 30"),
        new("RSI Bullish Reversal", "rsi > 30 AND rsi < 50"),
        new("MACD Bullish", "macd > macd_signal"),
        new("MACD Bearish", "macd < macd_signal"),
        new("MACD Bullish Crossover", "macd crosses_above macd_signal"),
        new("Bollinger Upper Break", "close > bb_upper"),
        new("Bollinger Lower Break", "close < bb_lower"),
        new("Bollinger Squeeze", "bb_upper - bb_lower < atr * 2"),
        new("Bullish Momentum", "close > sma_20 AND rsi > 50 AND volume > volume_sma_20"),
        new("Bearish Momentum", "close < sma_20 AND rsi < 50 AND volume > volume_sma_20"),
        new("Breakout Pattern", "close > high_20[1] AND volume > volume_sma_20 * 1.5"),
        new("Oversold Bounce", "rsi < 30 AND close > sma_5"),
    ];

    /// <summary>The template of that name, in any case; null when there is none.</summary>
    public static ScannerTemplate? Find(string name) =>
        All.FirstOrDefault(template => template.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
