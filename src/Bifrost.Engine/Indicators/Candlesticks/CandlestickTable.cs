namespace Bifrost.Engine.Indicators;

/// <summary>A pattern and how it is found.</summary>
/// <param name="Pattern">Which.</param>
/// <param name="TaLib">TA-Lib's name of it.</param>
/// <param name="Lookback">The bars before the first that can be judged, as TA-Lib counts them.</param>
/// <param name="Verdict">Its rule.</param>
/// <param name="Penetration">TA-Lib's default; 0 where the rule does not ask.</param>
sealed record CandlestickRule(
    Candlestick Pattern, string TaLib, int Lookback, CandleVerdict Verdict, double Penetration = 0);

/// <summary>Every pattern, in the order of <see cref="Candlestick"/>.</summary>
static class CandlestickTable
{
    public static CandlestickRule[] All { get; } =
    [
        new(Candlestick.AbandonedBaby, "CDLABANDONEDBABY", 12, Both(ThreeCandleStars.AbandonedBaby), 0.3),
        new(Candlestick.AdvanceBlock, "CDLADVANCEBLOCK", 12, Bearish(ThreeCandleMarches.AdvanceBlock)),
        new(Candlestick.BeltHold, "CDLBELTHOLD", 10, Both(OneCandle.BeltHold)),
        new(Candlestick.Breakaway, "CDLBREAKAWAY", 14, Both(FiveCandles.Breakaway)),
        new(Candlestick.ClosingMarubozu, "CDLCLOSINGMARUBOZU", 10, Both(OneCandle.ClosingMarubozu)),
        new(Candlestick.ConcealingBabySwallow, "CDLCONCEALBABYSWALL", 13, Bullish(FourCandles.ConcealingBabySwallow)),
        new(Candlestick.Counterattack, "CDLCOUNTERATTACK", 11, Both(TwoCandles.Counterattack)),
        new(Candlestick.DarkCloudCover, "CDLDARKCLOUDCOVER", 11, Bearish(TwoCandles.DarkCloudCover), 0.5),
        new(Candlestick.Doji, "CDLDOJI", 10, Bullish(OneCandle.Doji)),
        new(Candlestick.DojiStar, "CDLDOJISTAR", 11, Both(TwoCandles.DojiStar)),
        new(Candlestick.DragonflyDoji, "CDLDRAGONFLYDOJI", 10, Bullish(OneCandle.DragonflyDoji)),
        new(Candlestick.Engulfing, "CDLENGULFING", 2, Graded(TwoCandles.Engulfing)),
        new(Candlestick.EveningDojiStar, "CDLEVENINGDOJISTAR", 12, Mirrored(ThreeCandleStars.MorningDojiStar), 0.3),
        new(Candlestick.EveningStar, "CDLEVENINGSTAR", 12, Mirrored(ThreeCandleStars.MorningStar), 0.3),
        new(Candlestick.GapSideBySideWhite, "CDLGAPSIDESIDEWHITE", 7, ThreeCandleGaps.GapSideBySideWhite),
        new(Candlestick.GapThreeMethods, "CDLXSIDEGAP3METHODS", 2, Both(ThreeCandleGaps.GapThreeMethods)),
        new(Candlestick.GravestoneDoji, "CDLGRAVESTONEDOJI", 10, Bullish(OneCandle.GravestoneDoji)),
        new(Candlestick.Hammer, "CDLHAMMER", 11, Bullish(Hammers.Hammer)),
        new(Candlestick.HangingMan, "CDLHANGINGMAN", 11, Bearish(Hammers.HangingMan)),
        new(Candlestick.Harami, "CDLHARAMI", 11, Graded(TwoCandles.Harami)),
        new(Candlestick.HaramiCross, "CDLHARAMICROSS", 11, Graded(TwoCandles.HaramiCross)),
        new(Candlestick.HighWave, "CDLHIGHWAVE", 10, Both(OneCandle.HighWave)),
        new(Candlestick.Hikkake, "CDLHIKKAKE", 5, Both(Hikkake.Trap)),
        new(Candlestick.HikkakeModified, "CDLHIKKAKEMOD", 10, Both(Hikkake.ModifiedTrap)),
        new(Candlestick.HomingPigeon, "CDLHOMINGPIGEON", 11, Bullish(TwoCandles.HomingPigeon)),
        new(Candlestick.IdenticalThreeCrows, "CDLIDENTICAL3CROWS", 12, Bearish(ThreeCandleMarches.IdenticalThreeCrows)),
        new(Candlestick.InNeck, "CDLINNECK", 11, Bearish(TwoCandles.InNeck)),
        new(Candlestick.InvertedHammer, "CDLINVERTEDHAMMER", 11, Bullish(Hammers.InvertedHammer)),
        new(Candlestick.Kicking, "CDLKICKING", 11, Both(TwoCandles.Kicking)),
        new(Candlestick.KickingByLength, "CDLKICKINGBYLENGTH", 11, TwoCandles.KickingByLength),
        new(Candlestick.LadderBottom, "CDLLADDERBOTTOM", 14, Bullish(FiveCandles.LadderBottom)),
        new(Candlestick.LongLeggedDoji, "CDLLONGLEGGEDDOJI", 10, Bullish(OneCandle.LongLeggedDoji)),
        new(Candlestick.LongLine, "CDLLONGLINE", 10, Both(OneCandle.LongLine)),
        new(Candlestick.Marubozu, "CDLMARUBOZU", 10, Both(OneCandle.Marubozu)),
        new(Candlestick.MatchingLow, "CDLMATCHINGLOW", 6, Bullish(TwoCandles.MatchingLow)),
        new(Candlestick.MatHold, "CDLMATHOLD", 14, Bullish(FiveCandles.MatHold), 0.5),
        new(Candlestick.MorningDojiStar, "CDLMORNINGDOJISTAR", 12, Bullish(ThreeCandleStars.MorningDojiStar), 0.3),
        new(Candlestick.MorningStar, "CDLMORNINGSTAR", 12, Bullish(ThreeCandleStars.MorningStar), 0.3),
        new(Candlestick.OnNeck, "CDLONNECK", 11, Bearish(TwoCandles.OnNeck)),
        new(Candlestick.Piercing, "CDLPIERCING", 11, Bullish(TwoCandles.Piercing)),
        new(Candlestick.RickshawMan, "CDLRICKSHAWMAN", 10, Bullish(OneCandle.RickshawMan)),
        new(Candlestick.RiseFallThreeMethods, "CDLRISEFALL3METHODS", 14, Both(FiveCandles.ThreeMethods)),
        new(Candlestick.SeparatingLines, "CDLSEPARATINGLINES", 11, Both(TwoCandles.SeparatingLines)),
        new(Candlestick.ShootingStar, "CDLSHOOTINGSTAR", 11, Bearish(Hammers.ShootingStar)),
        new(Candlestick.ShortLine, "CDLSHORTLINE", 10, Both(OneCandle.ShortLine)),
        new(Candlestick.SpinningTop, "CDLSPINNINGTOP", 10, Both(OneCandle.SpinningTop)),
        new(Candlestick.Stalled, "CDLSTALLEDPATTERN", 12, Bearish(ThreeCandleMarches.Stalled)),
        new(Candlestick.StickSandwich, "CDLSTICKSANDWICH", 7, Bullish(ThreeCandleStars.StickSandwich)),
        new(Candlestick.Takuri, "CDLTAKURI", 10, Bullish(OneCandle.Takuri)),
        new(Candlestick.TasukiGap, "CDLTASUKIGAP", 7, Both(ThreeCandleGaps.TasukiGap)),
        new(Candlestick.ThreeBlackCrows, "CDL3BLACKCROWS", 13, Bearish(FourCandles.ThreeBlackCrows)),
        new(Candlestick.ThreeInside, "CDL3INSIDE", 12, Both(ThreeCandleStars.ThreeInside)),
        new(Candlestick.ThreeLineStrike, "CDL3LINESTRIKE", 8, Both(FourCandles.ThreeLineStrike)),
        new(Candlestick.ThreeOutside, "CDL3OUTSIDE", 3, Both(ThreeCandleStars.ThreeOutside)),
        new(Candlestick.ThreeStarsInTheSouth, "CDL3STARSINSOUTH", 12, Bullish(ThreeCandleMarches.ThreeStarsInTheSouth)),
        new(Candlestick.ThreeWhiteSoldiers, "CDL3WHITESOLDIERS", 12, Bullish(ThreeCandleMarches.ThreeWhiteSoldiers)),
        new(Candlestick.Thrusting, "CDLTHRUSTING", 11, Bearish(TwoCandles.Thrusting)),
        new(Candlestick.TriStar, "CDLTRISTAR", 12, Both(ThreeCandleStars.TriStar)),
        new(Candlestick.TwoCrows, "CDL2CROWS", 12, Bearish(ThreeCandleGaps.TwoCrows)),
        new(Candlestick.UniqueThreeRiver, "CDLUNIQUE3RIVER", 12, Bullish(ThreeCandleStars.UniqueThreeRiver)),
        new(Candlestick.UpsideGapTwoCrows, "CDLUPSIDEGAP2CROWS", 12, Bearish(ThreeCandleGaps.UpsideGapTwoCrows)),
    ];

    static CandleVerdict Bullish(CandleRule rule) => candles => rule(candles) ? 100 : 0;

    static CandleVerdict Bearish(CandleRule rule) => candles => rule(candles) ? -100 : 0;

    /// <summary>The bearish pattern that mirrors a bullish one.</summary>
    static CandleVerdict Mirrored(CandleRule rule) => candles => rule(candles.Mirrored) ? -100 : 0;

    static CandleVerdict Both(CandleRule rule) => candles => rule(candles) ? 100 : rule(candles.Mirrored) ? -100 : 0;

    /// <summary>As <see cref="Both"/>, where the rule says how strong it is.</summary>
    static CandleVerdict Graded(CandleVerdict rule) => candles =>
    {
        var bullish = rule(candles);
        return bullish != 0 ? bullish : -rule(candles.Mirrored);
    };
}
