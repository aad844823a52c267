using Bifrost.Engine.Data;

namespace Bifrost.Engine.Indicators;

/// <summary>
/// A candlestick pattern (Nison 1991) by TA-Lib's definition and default settings: 100 where a bullish one
/// ends, −100 a bearish one, else 0; 80 for the weak forms of engulfing and harami, 200 where a hikkake is confirmed.
/// Sums are exact, so that a body is not taken for longer than the average for a rounding. The patterns say nothing of the trend
/// they ought to stand in.
/// </summary>
public sealed class CandlestickPattern : Indicator
{
    /// <param name="bars">The candles.</param>
    /// <param name="pattern">Which pattern.</param>
    /// <param name="penetration">
    /// How far the last close reaches into the first body, as a fraction of it, where a pattern asks: 0.5 for dark cloud cover
    /// and mat hold, 0.3 for the rest, when not given.
    /// </param>
    public CandlestickPattern(Candles bars, Candlestick pattern = Candlestick.Doji, double? penetration = null)
        : base(bars)
    {
        if (!Enum.IsDefined(pattern))
            throw new ArgumentOutOfRangeException(nameof(pattern), pattern, $"There is no candlestick pattern {pattern}.");

        var rule = CandlestickTable.All[(int)pattern];
        var first = bars.SourcePeriod + rule.Lookback;
        Line[] sources = [bars.Open, bars.High, bars.Low, bars.Close, .. Averages(bars)];
        Pattern = Declare(rule.TaLib, pattern is Candlestick.Hikkake or Candlestick.HikkakeModified
            ? Computed.Line(rule.TaLib, new HikkakeKernel(pattern, first - 1), first - BarsBefore, sources)
            : Computed.Formula(rule.TaLib, new CandlestickFormula(pattern, penetration ?? rule.Penetration), first, sources), first);
    }

    /// <summary>A hikkake set up so many bars before the first shown can still be confirmed.</summary>
    const int BarsBefore = 3;

    public Line Pattern { get; }

    /// <summary>In the order of <see cref="CandleAverages"/>; the candle itself does not count.</summary>
    static Line[] Averages(Candles bars)
    {
        Line Of(CandlePart part, int period) => new Sma(Computed.Formula(
            "Candle", new CandlePartFormula(part), bars.Open, bars.High, bars.Low, bars.Close), period).Average.Delay(1);
        return [Of(CandlePart.Body, 10), Of(CandlePart.Range, 10), Of(CandlePart.Shadows, 10), Of(CandlePart.Range, 5)];
    }
}

readonly record struct CandlestickFormula(Candlestick Pattern, double Penetration) : IFormula
{
    public double At(in Inputs x, int i) => CandlestickTable.All[(int)Pattern].Verdict(new(x, i, Penetration));
}
