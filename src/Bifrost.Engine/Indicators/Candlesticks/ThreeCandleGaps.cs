namespace Bifrost.Engine.Indicators;

/// <summary>Patterns of three candles with a gap after the first; those that have both directions are told for the bullish one.</summary>
static class ThreeCandleGaps
{
    public static bool TwoCrows(CandleView c) =>
        FallsBackOverGap(c, out var first, out var second, out var third)
        && third.Open < second.Open && third.Open > second.Close && third.Close > first.Open && third.Close < first.Close;

    public static bool UpsideGapTwoCrows(CandleView c) =>
        FallsBackOverGap(c, out var first, out var second, out var third)
        && !second.IsLong && third.Open > second.Open && third.Close < second.Close && third.Close > first.Close;

    public static bool TasukiGap(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return second.BodyIsAbove(first) && second.IsWhite && third.IsBlack && third.OpensInBodyOf(second)
            && third.Close < second.Open && third.Close > first.Top
            && Math.Abs(second.Body - third.Body) < second.Near;
    }

    public static bool GapThreeMethods(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        return first.IsWhite && second.IsWhite && third.IsBlack && second.BodyIsAbove(first)
            && third.OpensInBodyOf(second) && third.ClosesInBodyOf(first);
    }

    /// <summary>Two like white candles above the first, or below it: this one has no mirror image.</summary>
    public static int GapSideBySideWhite(CandleView c)
    {
        var (first, second, third) = (c[2], c[1], c[0]);
        if (!second.IsWhite || !third.IsWhite || !AreAlike(second, third)) return 0;
        if (second.BodyIsAbove(first) && third.BodyIsAbove(first)) return 100;
        return second.BodyIsBelow(first) && third.BodyIsBelow(first) ? -100 : 0;
    }

    static bool AreAlike(Candle second, Candle third) =>
        third.Body >= second.Body - second.Near && third.Body <= second.Body + second.Near
        && third.Open >= second.Open - second.Equal && third.Open <= second.Open + second.Equal;

    /// <summary>A long white candle, then two black ones, the first of them above a gap.</summary>
    static bool FallsBackOverGap(CandleView c, out Candle first, out Candle second, out Candle third)
    {
        (first, second, third) = (c[2], c[1], c[0]);
        return first is { IsWhite: true, IsLong: true } && second.IsBlack && third.IsBlack && second.BodyIsAbove(first);
    }
}
