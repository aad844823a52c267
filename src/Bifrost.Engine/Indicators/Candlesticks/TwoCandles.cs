namespace Bifrost.Engine.Indicators;

/// <summary>Patterns of two candles; those that have both directions are told for the bullish one.</summary>
static class TwoCandles
{
    public static bool Counterattack(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second is { IsWhite: true, IsLong: true }
            && IsEqual(second.Close, first.Close, first);
    }

    public static bool DarkCloudCover(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first is { IsWhite: true, IsLong: true } && second.IsBlack && second.Open > first.High
            && second.Close > first.Open && second.Close < first.Close - first.Body * c.Penetration;
    }

    public static bool DojiStar(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second.IsDoji && second.BodyIsBelow(first);
    }

    public static bool Piercing(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second is { IsWhite: true, IsLong: true }
            && second.Open < first.Low && second.Close < first.Open && second.Close > first.Close + first.Body * 0.5;
    }

    public static bool HomingPigeon(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second is { IsBlack: true, IsLong: false }
            && second.Open < first.Open && second.Close > first.Close;
    }

    public static bool MatchingLow(CandleView c) =>
        c[1].IsBlack && c[0].IsBlack && IsEqual(c[0].Close, c[1].Close, c[1]);

    public static bool SeparatingLines(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first.IsBlack && second is { IsWhite: true, IsLong: true, HasNoLowerShadow: true }
            && IsEqual(second.Open, first.Open, first);
    }

    public static bool InNeck(CandleView c) => RisesFromBelow(c, out var first, out var second)
        && second.Close >= first.Close && second.Close <= first.Close + first.Equal;

    public static bool OnNeck(CandleView c) =>
        RisesFromBelow(c, out var first, out var second) && IsEqual(second.Close, first.Low, first);

    public static bool Thrusting(CandleView c) => RisesFromBelow(c, out var first, out var second)
        && second.Close > first.Close + first.Equal && second.Close <= first.Close + first.Body * 0.5;

    public static bool Kicking(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        return first is { IsBlack: true, IsLong: true, HasNoShadows: true }
            && second is { IsWhite: true, IsLong: true, HasNoShadows: true } && second.IsAbove(first);
    }

    /// <summary>The direction is that of the longer candle.</summary>
    public static int KickingByLength(CandleView c)
    {
        if (!Kicking(c) && !Kicking(c.Mirrored)) return 0;
        return 100 * (c[0].Body > c[1].Body ? c[0] : c[1]).Color;
    }

    /// <summary>Weak where one end of the bodies is the same.</summary>
    public static int Engulfing(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        if (!first.IsBlack || !second.IsWhite || second.Close < first.Open || second.Open > first.Close) return 0;
        return (second.Close > first.Open, second.Open < first.Close) switch
        {
            (true, true) => 100,
            (false, false) => 0,
            _ => 80,
        };
    }

    public static int Harami(CandleView c) => c[0].IsLong ? 0 : Inside(c);

    public static int HaramiCross(CandleView c) => c[0].IsDoji ? Inside(c) : 0;

    /// <summary>A body within a long black one; weak where an end is the same.</summary>
    static int Inside(CandleView c)
    {
        var (first, second) = (c[1], c[0]);
        if (first is not { IsBlack: true, IsLong: true } || second.Top > first.Top || second.Bottom < first.Bottom) return 0;
        return second.BodyIsInside(first) ? 100 : 80;
    }

    /// <summary>A long black candle, then a white one that opens below it.</summary>
    static bool RisesFromBelow(CandleView c, out Candle first, out Candle second)
    {
        (first, second) = (c[1], c[0]);
        return first is { IsBlack: true, IsLong: true } && second.IsWhite && second.Open < first.Low;
    }

    static bool IsEqual(double price, double other, Candle candle) =>
        price <= other + candle.Equal && price >= other - candle.Equal;
}
