namespace Bifrost.Engine.Indicators;

/// <summary>Patterns of four candles.</summary>
static class FourCandles
{
    /// <summary>Three black candles after a white one, each opening in the body before and closing lower.</summary>
    public static bool ThreeBlackCrows(CandleView c)
    {
        var (before, first, second, third) = (c[3], c[2], c[1], c[0]);
        return before.IsWhite && before.High > first.Close && first is { IsBlack: true, HasNoLowerShadow: true }
            && second is { IsBlack: true, HasNoLowerShadow: true } && third is { IsBlack: true, HasNoLowerShadow: true }
            && second.OpensInBodyOf(first) && third.OpensInBodyOf(second)
            && second.Close < first.Close && third.Close < second.Close;
    }

    /// <summary>Three rising white candles, and a black one that takes all of it back; told for the bullish direction.</summary>
    public static bool ThreeLineStrike(CandleView c)
    {
        var (first, second, third, strike) = (c[3], c[2], c[1], c[0]);
        return first.IsWhite && second.IsWhite && third.IsWhite && strike.IsBlack
            && OpensInOrNear(second, first) && OpensInOrNear(third, second)
            && second.Close > first.Close && third.Close > second.Close
            && strike.Open > third.Close && strike.Close < first.Open;
    }

    public static bool ConcealingBabySwallow(CandleView c)
    {
        var (first, second, third, fourth) = (c[3], c[2], c[1], c[0]);
        return first is { IsBlack: true, HasNoShadows: true } && second is { IsBlack: true, HasNoShadows: true }
            && third is { IsBlack: true, HasSomeUpperShadow: true } && third.BodyIsBelow(second) && third.High > second.Close
            && fourth.IsBlack && fourth.High > third.High && fourth.Low < third.Low;
    }

    static bool OpensInOrNear(Candle candle, Candle before) =>
        candle.Open >= before.Bottom - before.Near && candle.Open <= before.Top + before.Near;
}
