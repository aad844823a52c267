namespace Bifrost.Engine.Indicators;

/// <summary>
/// The last candles: [0] is the current one. Sources: open, high, low, close, then the four of
/// <see cref="CandleAverages"/>.
/// </summary>
readonly ref struct CandleView(Inputs x, int i, double penetration, bool isMirrored = false)
{
    readonly Inputs _x = x;

    /// <summary>How far into a body a close must reach, as a fraction of the body.</summary>
    public double Penetration => penetration;

    public CandleView Mirrored => new(_x, i, penetration, !isMirrored);

    public Candle this[int ago]
    {
        get
        {
            var at = i - ago;
            var (open, close, all) = (_x.A[at], _x.D[at], _x.All);
            var candle = new Candle(
                open, _x.B[at], _x.C[at], close, close >= open ? 1 : -1, new(all[4][at], all[5][at], all[6][at], all[7][at]));
            return isMirrored ? candle.Mirrored : candle;
        }
    }
}

/// <summary>Whether the last candles make a pattern.</summary>
delegate bool CandleRule(CandleView candles);

/// <summary>What the last candles make: 0, or 100 (or 80 for a weak form) with the sign of the direction.</summary>
delegate int CandleVerdict(CandleView candles);
