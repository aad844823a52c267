namespace Bifrost.Engine.Indicators;

/// <summary>A short body with one long shadow, by where it stands after the candle before.</summary>
static class Hammers
{
    public static bool Hammer(CandleView c) => HangsDown(c[0]) && c[0].Bottom <= c[1].Low + c[1].Near;

    public static bool HangingMan(CandleView c) => HangsDown(c[0]) && c[0].Bottom >= c[1].High - c[1].Near;

    public static bool InvertedHammer(CandleView c) => StandsUp(c[0]) && c[0].BodyIsBelow(c[1]);

    public static bool ShootingStar(CandleView c) => StandsUp(c[0]) && c[0].BodyIsAbove(c[1]);

    static bool HangsDown(Candle candle) =>
        candle is { IsShort: true, HasLongLowerShadow: true, HasNoUpperShadow: true };

    static bool StandsUp(Candle candle) =>
        candle is { IsShort: true, HasLongUpperShadow: true, HasNoLowerShadow: true };
}
