namespace Bifrost.Engine.Indicators;

/// <summary>
/// Hikkake (Chesler 2003): an inside bar is left one way, and within three bars the price comes back past its other end,
/// which confirms. Told for the bullish direction.
/// </summary>
static class Hikkake
{
    public const int BarsToConfirm = 3;

    public static bool Trap(CandleView c) => IsInside(c[1], c[2]) && IsLower(c[0], c[1]);

    /// <summary>The bar before is inside its forerunner too, which closes near its low.</summary>
    public static bool ModifiedTrap(CandleView c) => IsInside(c[2], c[3]) && IsInside(c[1], c[2]) && IsLower(c[0], c[1])
        && c[2].Close <= c[2].Low + c[2].Near;

    static bool IsInside(Candle candle, Candle before) => candle.High < before.High && candle.Low > before.Low;

    static bool IsLower(Candle candle, Candle before) => candle.High < before.High && candle.Low < before.Low;
}

/// <summary>Sources: those of <see cref="CandleView"/>. 100 or −100 where the trap is set, twice that where it is confirmed.</summary>
record struct HikkakeKernel(Candlestick Pattern, int First) : IKernel
{
    int _setAt;
    int _direction;

    public double Seed(in Inputs x, int i) => Append(x, i);

    public double Append(in Inputs x, int i)
    {
        var value = Judge(x, i);
        return i < First ? double.NaN : value;
    }

    double Judge(in Inputs x, int i)
    {
        var trap = CandlestickTable.All[(int)Pattern].Verdict(new(x, i, 0));
        if (trap != 0)
        {
            (_setAt, _direction) = (i, Math.Sign(trap));
            return trap;
        }

        if (_direction == 0 || i > _setAt + Hikkake.BarsToConfirm || !IsBack(x, i)) return 0;
        var confirmed = 200 * _direction;
        _direction = 0;
        return confirmed;
    }

    readonly bool IsBack(in Inputs x, int i) =>
        _direction > 0 ? x.D[i] > x.B[_setAt - 1] : x.D[i] < x.C[_setAt - 1];
}
