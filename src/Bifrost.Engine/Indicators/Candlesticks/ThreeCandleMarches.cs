namespace Bifrost.Engine.Indicators;

/// <summary>Three candles of one colour in a row.</summary>
static class ThreeCandleMarches
{
    public static bool ThreeWhiteSoldiers(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return Climb(c) && first.HasNoUpperShadow && second.HasNoUpperShadow && third.HasNoUpperShadow
            && second.Body > first.Body - first.Far && third.Body > second.Body - second.Far && third.IsLong;
    }

    public static bool AdvanceBlock(CandleView c) =>
        Climb(c) && c[2].IsLong && c[2].UpperShadow < c[2].ShortShadow && Weakens(c[2], c[1], c[0]);

    public static bool Stalled(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return ClosesRise(c) && first.IsLong && second is { IsLong: true, HasNoUpperShadow: true } && third.IsShort
            && OpensInOrNear(second, first) && third.Open >= second.Close - third.Body - second.Near;
    }

    public static bool IdenticalThreeCrows(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return ClosesRise(c.Mirrored) && first.HasNoLowerShadow && second.HasNoLowerShadow && third.HasNoLowerShadow
            && OpensAtClose(second, first) && OpensAtClose(third, second);
    }

    public static bool ThreeStarsInTheSouth(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return first is { IsBlack: true, IsLong: true, HasLongLowerShadow: true }
            && second is { IsBlack: true, HasSomeLowerShadow: true } && second.Body < first.Body
            && second.Open > first.Close && second.Open <= first.High && second.Low < first.Close && second.Low >= first.Low
            && third is { IsBlack: true, IsShort: true, HasNoShadows: true }
            && third.Low > second.Low && third.High < second.High;
    }

    /// <summary>Three white candles, each closing higher and opening in or near the body before.</summary>
    static bool Climb(CandleView c) => ClosesRise(c) && OpensInOrNear(c[1], c[2]) && OpensInOrNear(c[0], c[1]);

    static bool ClosesRise(CandleView c) =>
        c[2].IsWhite && c[1].IsWhite && c[0].IsWhite && c[1].Close > c[2].Close && c[0].Close > c[1].Close;

    static bool OpensInOrNear(Candle candle, Candle before) =>
        candle.Open > before.Open && candle.Open <= before.Close + before.Near;

    static bool OpensAtClose(Candle candle, Candle before) =>
        candle.Open <= before.Close + before.Equal && candle.Open >= before.Close - before.Equal;

    static bool Weakens(Candle first, Candle second, Candle third)
    {
        if (second.Body < first.Body - first.Far && third.Body < second.Body + second.Near) return true;
        if (third.Body < second.Body - second.Far) return true;
        if (!(third.Body < second.Body)) return false;
        return third.HasLongUpperShadow
            || (second.Body < first.Body && (third.UpperShadow > third.ShortShadow || second.UpperShadow > second.ShortShadow));
    }
}
