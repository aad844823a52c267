namespace Bifrost.Engine.Indicators;

/// <summary>Patterns of a single candle; those that have a direction are told for the bullish one.</summary>
static class OneCandle
{
    public static bool BeltHold(CandleView c) => c[0] is { IsLong: true, IsWhite: true, HasNoLowerShadow: true };

    public static bool ClosingMarubozu(CandleView c) => c[0] is { IsLong: true, IsWhite: true, HasNoUpperShadow: true };

    public static bool Marubozu(CandleView c) => c[0] is { IsLong: true, IsWhite: true, HasNoShadows: true };

    public static bool Doji(CandleView c) => c[0].IsDoji;

    public static bool DragonflyDoji(CandleView c) =>
        c[0] is { IsDoji: true, HasNoUpperShadow: true, HasSomeLowerShadow: true };

    public static bool GravestoneDoji(CandleView c) =>
        c[0] is { IsDoji: true, HasNoLowerShadow: true, HasSomeUpperShadow: true };

    public static bool LongLeggedDoji(CandleView c) =>
        c[0] is { IsDoji: true } candle && (candle.HasLongLowerShadow || candle.HasLongUpperShadow);

    public static bool RickshawMan(CandleView c)
    {
        if (c[0] is not { IsDoji: true, HasLongLowerShadow: true, HasLongUpperShadow: true } candle) return false;
        var middle = candle.Low + (candle.High - candle.Low) / 2;
        return candle.Bottom <= middle + candle.Near && candle.Top >= middle - candle.Near;
    }

    public static bool Takuri(CandleView c) =>
        c[0] is { IsDoji: true, HasNoUpperShadow: true } candle && candle.LowerShadow > 2 * candle.Body;

    public static bool HighWave(CandleView c) => c[0] is { IsShort: true, IsWhite: true } candle
        && candle.UpperShadow > 2 * candle.Body && candle.LowerShadow > 2 * candle.Body;

    public static bool SpinningTop(CandleView c) =>
        c[0] is { IsShort: true, IsWhite: true, HasLongUpperShadow: true, HasLongLowerShadow: true };

    public static bool LongLine(CandleView c) => c[0] is { IsLong: true, IsWhite: true } candle && HasShortShadows(candle);

    public static bool ShortLine(CandleView c) => c[0] is { IsShort: true, IsWhite: true } candle && HasShortShadows(candle);

    static bool HasShortShadows(Candle candle) =>
        candle.UpperShadow < candle.ShortShadow && candle.LowerShadow < candle.ShortShadow;
}
