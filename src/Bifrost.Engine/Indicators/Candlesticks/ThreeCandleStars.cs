namespace Bifrost.Engine.Indicators;

/// <summary>Patterns of three candles around a small middle one, told for the bullish direction.</summary>
static class ThreeCandleStars
{
    public static bool AbandonedBaby(CandleView c) => c[1].IsDoji && Turns(c) && c[1].IsBelow(c[2]) && c[0].IsAbove(c[1]);

    /// <summary>Upside down, the evening doji star.</summary>
    public static bool MorningDojiStar(CandleView c) => c[1].IsDoji && Turns(c) && c[1].BodyIsBelow(c[2]);

    /// <summary>Upside down, the evening star.</summary>
    public static bool MorningStar(CandleView c) => !c[1].IsLong && Turns(c) && c[1].BodyIsBelow(c[2]);

    /// <summary>Three dojis, of which the middle one is apart; all are measured by what came before the first.</summary>
    public static bool TriStar(CandleView c)
    {
        var doji = 0.1 * c[2].Averages.Range;
        return c[2].Body <= doji && c[1].Body <= doji && c[0].Body <= doji
            && c[1].BodyIsBelow(c[2]) && c[0].Bottom > c[1].Bottom;
    }

    public static bool ThreeInside(CandleView c) => c[2] is { IsBlack: true, IsLong: true } first
        && !c[1].IsLong && c[1].BodyIsInside(first) && c[0].IsWhite && c[0].Close > first.Open;

    public static bool ThreeOutside(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return first.IsBlack && second.IsWhite && second.Close > first.Open && second.Open < first.Close
            && third.Close > second.Close;
    }

    public static bool UniqueThreeRiver(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second.IsBlack && second.Close > first.Close
            && second.Open <= first.Open && second.Low < first.Low
            && third is { IsWhite: true, IsShort: true } && third.Open > second.Low;
    }

    public static bool StickSandwich(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return first.IsBlack && second.IsWhite && third.IsBlack && second.Low > first.Close
            && third.Close <= first.Close + first.Equal && third.Close >= first.Close - first.Equal;
    }

    /// <summary>A long black candle, and two bars later a white one that is not short and closes well within it.</summary>
    static bool Turns(CandleView c) => c[2] is { IsBlack: true, IsLong: true } first
        && c[0] is { IsWhite: true, IsLong: true } third && third.Close > first.Close + first.Body * c.Penetration;
}
