namespace Bifrost.Engine.Indicators;

/// <summary>Patterns of five candles; those that have both directions are told for the bullish one.</summary>
static class FiveCandles
{
    public static bool Breakaway(CandleView c)
    {
        var (first, second, third, fourth, fifth) = (c[4], c[3], c[2], c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second.IsBlack && fourth.IsBlack && fifth.IsWhite
            && second.BodyIsBelow(first) && IsLower(third, second) && IsLower(fourth, third)
            && fifth.Close > second.Open && fifth.Close < first.Close;
    }

    public static bool LadderBottom(CandleView c)
    {
        var (first, second, third, fourth, fifth) = (c[4], c[3], c[2], c[1], c[0]);
        return first.IsBlack && second.IsBlack && third.IsBlack && Steps(second, first) && Steps(third, second)
            && fourth is { IsBlack: true, HasSomeUpperShadow: true }
            && fifth.IsWhite && fifth.Open > fourth.Open && fifth.Close > fourth.High;
    }

    /// <summary>A long white candle, three small ones that hold above part of it, and a white one above them all.</summary>
    public static bool MatHold(CandleView c)
    {
        var (first, second, third, fourth, fifth) = (c[4], c[3], c[2], c[1], c[0]);
        var floor = first.Close - first.Body * c.Penetration;
        return first is { IsWhite: true, IsLong: true } && second is { IsBlack: true, IsShort: true } && third.IsShort
            && fourth.IsShort && fifth.IsWhite && second.BodyIsAbove(first)
            && third.Bottom < first.Close && fourth.Bottom < first.Close && third.Bottom > floor && fourth.Bottom > floor
            && third.Top < second.Open && fourth.Top < third.Top && fifth.Open > fourth.Close
            && fifth.Close > Math.Max(Math.Max(second.High, third.High), fourth.High);
    }

    /// <summary>The rising three methods; upside down, the falling.</summary>
    public static bool ThreeMethods(CandleView c)
    {
        var (first, second, third, fourth, fifth) = (c[4], c[3], c[2], c[1], c[0]);
        return first is { IsWhite: true, IsLong: true } && second is { IsBlack: true, IsShort: true }
            && third is { IsBlack: true, IsShort: true } && fourth is { IsBlack: true, IsShort: true }
            && Holds(second, first) && Holds(third, first) && Holds(fourth, first)
            && third.Close < second.Close && fourth.Close < third.Close
            && fifth is { IsWhite: true, IsLong: true } && fifth.Open > fourth.Close && fifth.Close > first.Close;
    }

    static bool IsLower(Candle candle, Candle before) => candle.High < before.High && candle.Low < before.Low;

    static bool Steps(Candle candle, Candle before) => candle.Open < before.Open && candle.Close < before.Close;

    /// <summary>Part of the body is within the range of the first.</summary>
    static bool Holds(Candle candle, Candle first) => candle.Bottom < first.High && candle.Top > first.Low;
}
