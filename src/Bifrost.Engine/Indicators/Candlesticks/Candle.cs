namespace Bifrost.Engine.Indicators;

/// <summary>
/// A bar as a candlestick, and what it is measured against: the averages of the bars before it, as TA-Lib's default
/// settings have them. A body is white (colour 1) when the close is at or above the open, else black (−1).
/// </summary>
readonly record struct Candle(double Open, double High, double Low, double Close, int Color, in CandleAverages Averages)
{
    public bool IsWhite => Color > 0;

    public bool IsBlack => Color < 0;

    public double Top => Math.Max(Open, Close);

    public double Bottom => Math.Min(Open, Close);

    public double Body => Math.Abs(Close - Open);

    public double UpperShadow => High - Top;

    public double LowerShadow => Bottom - Low;

    /// <summary>A body above the average of ten.</summary>
    public bool IsLong => Body > Averages.Body;

    /// <summary>A body below the average of ten.</summary>
    public bool IsShort => Body < Averages.Body;

    /// <summary>A body of at most a tenth of the average range of ten bars.</summary>
    public bool IsDoji => Body <= 0.1 * Averages.Range;

    /// <summary>The upper shadow is below a tenth of the average range of ten bars.</summary>
    public bool HasNoUpperShadow => UpperShadow < 0.1 * Averages.Range;

    public bool HasNoLowerShadow => LowerShadow < 0.1 * Averages.Range;

    public bool HasSomeUpperShadow => UpperShadow > 0.1 * Averages.Range;

    public bool HasSomeLowerShadow => LowerShadow > 0.1 * Averages.Range;

    public bool HasNoShadows => HasNoUpperShadow && HasNoLowerShadow;

    /// <summary>Longer than the body.</summary>
    public bool HasLongUpperShadow => UpperShadow > Body;

    public bool HasLongLowerShadow => LowerShadow > Body;

    /// <summary>Half the average of both shadows of ten bars.</summary>
    public double ShortShadow => Averages.Shadows / 2;

    /// <summary>A fifth of the average range of five bars.</summary>
    public double Near => 0.2 * Averages.RecentRange;

    public double Far => 0.6 * Averages.RecentRange;

    /// <summary>Prices closer than this count as equal.</summary>
    public double Equal => 0.05 * Averages.RecentRange;

    /// <summary>Upside down: a bearish pattern is a bullish one of mirrored candles.</summary>
    public Candle Mirrored => new(-Open, -Low, -High, -Close, -Color, Averages);

    /// <summary>The whole body is above that of the other.</summary>
    public bool BodyIsAbove(Candle other) => Bottom > other.Top;

    public bool BodyIsBelow(Candle other) => Top < other.Bottom;

    /// <summary>Not even the shadows touch.</summary>
    public bool IsAbove(Candle other) => Low > other.High;

    public bool IsBelow(Candle other) => High < other.Low;

    /// <summary>The body lies strictly inside that of the other.</summary>
    public bool BodyIsInside(Candle other) => Top < other.Top && Bottom > other.Bottom;

    public bool OpensInBodyOf(Candle other) => Open < other.Top && Open > other.Bottom;

    public bool ClosesInBodyOf(Candle other) => Close < other.Top && Close > other.Bottom;
}

/// <summary>Of the bars before one: body, range and both shadows of ten, range of five.</summary>
readonly record struct CandleAverages(double Body, double Range, double Shadows, double RecentRange);
